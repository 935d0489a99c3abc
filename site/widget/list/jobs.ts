/** The iDs of a queue that wait or are being checked. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';

export interface Job {
  id: OrcidId;
  /** Bypasses the browser's HTTP cache. */
  again: boolean;
  failures: number;
  notBefore: number;
  /** The helper could not check it. */
  isForServer: boolean;
}

/** One check of an iD. The same iD can be cancelled and begun again. */
export interface Check {
  controller: AbortController;
  isHelped: boolean;
}

export class Jobs {
  readonly #running = new Map<OrcidId, Check>();
  #waiting: Job[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#running.size === 0;
  }

  get waiting(): readonly Job[] {
    return this.#waiting;
  }

  /** Without those that the helper could not check. */
  get waitingForAnyone(): Job[] {
    return this.#waiting.filter(({ isForServer }) => !isForServer);
  }

  running({ isHelped }: Pick<Check, 'isHelped'>): number {
    return [...this.#running.values()].filter((check) => check.isHelped === isHelped).length;
  }

  /** @returns The iDs that were not there yet. */
  add(ids: readonly OrcidId[], again: boolean): OrcidId[] {
    const known = new Set([...this.#running.keys(), ...this.#waiting.map(({ id }) => id)]);
    const added = ids.filter((id) => !known.has(id));
    this.#waiting.push(...added.map((id) => ({ id, again, failures: 0, notBefore: 0, isForServer: false })));
    return added;
  }

  begin(job: Job, isHelped: boolean): Check {
    const check = { controller: new AbortController(), isHelped };
    this.#waiting.splice(this.#waiting.indexOf(job), 1);
    this.#running.set(job.id, check);
    return check;
  }

  /** @returns Whether the check still counts. */
  end({ id }: Job, check: Check): boolean {
    return this.#running.get(id) === check && this.#running.delete(id);
  }

  putFirst(job: Job): void {
    this.#waiting.unshift(job);
  }

  putLast(job: Job): void {
    this.#waiting.push(job);
  }

  /** @returns The iDs that were there. */
  cancel(): OrcidId[] {
    const ids = [...this.#running.keys(), ...this.#waiting.map(({ id }) => id)];
    for (const { controller } of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#waiting = [];
    return ids;
  }
}

/** @returns When the first of the jobs may begin; infinity if there is none. */
export function soonest(jobs: readonly Job[]): number {
  return Math.min(...jobs.map(({ notBefore }) => notBefore));
}
