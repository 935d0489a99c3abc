/** The route table. */
import { Hono } from 'hono';
import type { Env } from './env.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { onlyReading } from './http/only-reading.ts';
import { problem, reportFault } from './http/problem.ts';
import { security } from './http/security.ts';
import { examples } from './routes/examples.ts';
import { type StatusOptions, status } from './routes/status.ts';

/** @param options What a test puts in place of the network and the clock. */
export function createApp(options: StatusOptions = {}) {
  const app = new Hono<{ Bindings: Env }>();
  app.use(security, crossOrigin, onlyReading);

  app.route('/api/v1/status', status(options));
  app.route('/api/v1/examples', examples);

  app.notFound((context) => problem(context, 'not-found', 'There is nothing at this address.'));
  app.onError((error, context) => problem(context, 'internal', reportFault(error)));
  return app;
}
