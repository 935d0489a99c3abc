/** Starts the worker that asks DataCite and ORCID, when it is first needed. */
import { type Remote, wrap } from 'comlink';
import type { RepositoryCheck } from '../repository-check.ts';
import type { RepositoryService } from '../repository-worker.ts';

export type Service = Remote<RepositoryService>;
export type Check = Remote<RepositoryCheck>;

let started: Service | null = null;

export function service(): Service {
  started ??= wrap<RepositoryService>(new Worker('/widget/repository-worker.js', { type: 'module' }));
  return started;
}
