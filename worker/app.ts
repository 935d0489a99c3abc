/** The route table. */
import { Hono } from 'hono/tiny';
import type { Env } from './env.ts';
import { requestLimit } from './http/client-limits.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { onlyReading } from './http/only-reading.ts';
import { problem, reportFault } from './http/problem.ts';
import { releaseHeader } from './http/release-header.ts';
import { requestSize } from './http/request-size.ts';
import { security } from './http/security.ts';
import { createReports, type ReportOptions } from './reports.ts';
import { badge } from './routes/badge.ts';
import { doi } from './routes/doi.ts';
import { embed } from './routes/embed.ts';
import { examples } from './routes/examples.ts';
import { health } from './routes/health.ts';
import { oembed } from './routes/oembed.ts';
import { report } from './routes/report.ts';
import { status } from './routes/status.ts';

export function createApp(options: ReportOptions = {}) {
  const app = new Hono<{ Bindings: Env }>();
  const reports = createReports(options);
  const { care, reportOn } = reports;
  app.use(releaseHeader, security, crossOrigin, onlyReading, requestSize, requestLimit);

  app.route('/api/v1/status', status(reports));
  app.route('/api/v1/doi', doi(reports));
  app.route('/api/v1/examples', examples);
  app.route('/api/v1/health', health(care));
  app.route('/badge', badge(reportOn));
  app.route('/embed', embed(reportOn));
  app.route('/oembed', oembed);
  app.route('/report', report);

  app.notFound((context) => problem(context, 'not-found', 'There is nothing at this address.'));
  app.onError((error, context) => problem(context, 'internal', reportFault(error)));
  return app;
}
