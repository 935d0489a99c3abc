/** The types that every route shares: what the deployment binds, and a router that knows it. */
import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono/tiny';
import type { Env } from '../env.ts';

export interface AppEnv {
  Bindings: Env;
}

export type AppMiddleware = MiddlewareHandler<AppEnv>;

export function createRouter() {
  return new Hono<AppEnv>();
}
