/** The worker that asks DataCite and ORCID. It is started when it is first needed. */
import { type Remote, wrap } from 'comlink';
import type { RepositoryCheck } from '../repository-check.ts';
import type { RepositoryService } from '../repository-worker.ts';

export type Service = Remote<RepositoryService>;
export type Check = Remote<RepositoryCheck>;

interface Started {
  service: Service;
  /** Rejected if the script of the worker could not be loaded, or broke. */
  broken: Promise<never>;
}

let started: Started | null = null;

/** Without the race, a call to a worker that could not be loaded would never end. */
export async function call<Answer extends Promise<unknown>>(what: (service: Service) => Answer): Promise<Awaited<Answer>> {
  started ??= start();
  const { service, broken } = started;
  return await Promise.race([what(service), broken]);
}

function start(): Started {
  const worker = new Worker('/widget/repository-worker.js', { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      // The next call tries again.
      started = null;
      reject(new Error('the worker could not be loaded'));
    });
  });
  return { service: wrap<RepositoryService>(worker), broken };
}
