/** The app: which middleware every request passes, and which route answers which path. */
import { requestLimit } from './http/client-limits.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { problem, reportFault } from './http/problem.ts';
import { httpsOnly } from './http/public-address.ts';
import { readOnly } from './http/read-only.ts';
import { releaseHeader } from './http/release-header.ts';
import { requestSize } from './http/request-size.ts';
import { createRouter } from './http/router.ts';
import { security } from './http/security.ts';
import { createReports, type ReportOptions } from './reports.ts';
import { alwaysAnImage, badge } from './routes/badge.ts';
import { doi } from './routes/doi.ts';
import { embed } from './routes/embed.ts';
import { examples } from './routes/examples.ts';
import { health } from './routes/health.ts';
import { oembed } from './routes/oembed.ts';
import { alwaysAPage, report } from './routes/report.ts';
import { status } from './routes/status.ts';

export function createApp(options: ReportOptions = {}) {
  const app = createRouter();
  const reports = createReports(options);
  const { reportOn } = reports;
  app.use(releaseHeader, security, crossOrigin, alwaysAnImage, alwaysAPage, readOnly, requestSize, httpsOnly, requestLimit);

  app.route('/api/v1/status', status(reports));
  app.route('/api/v1/doi', doi(reports));
  app.route('/api/v1/examples', examples);
  app.route('/api/v1/health', health(reports));
  app.route('/badge', badge(reportOn));
  app.route('/embed', embed(reportOn));
  app.route('/oembed', oembed);
  app.route('/report', report(reportOn, options.readyMs));

  app.notFound((context) => problem(context, { code: 'not-found', detail: 'There is no page at this address.' }));
  app.onError((error, context) => problem(context, reportFault(error)));
  return app;
}
