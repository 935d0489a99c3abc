/** A collection for an iD: the copy that is kept if it is new enough, a new one if not, the old one if there is none to be had. */
import { collect, DEADLINE_MS } from '../../shared/collect/collect-report.ts';
import { exampleOf } from '../../shared/examples/ids.ts';
import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Env } from '../env.ts';
import { freshSeconds, LIFETIMES } from '../http/lifetimes.ts';
import { MAX_CALLS } from '../upstreams/budget.ts';
import type { Care } from '../upstreams/resilient-fetch.ts';
import type { Kept, KeptCollections } from './collection-cache.ts';
import { type Begun, Flights, type OnAnswer } from './single-flight.ts';

/** Who asks for a new one gets it, but not more often than this. */
const AGAIN_SECONDS = 30;
/** What a follower waits beyond the deadline of the collection. */
const GRACE_MS = 500;

const { fresh, whileRevalidating, ifError } = LIFETIMES.complete;

export interface Wish {
  id: OrcidId;
  env: Env;
  /** Past the copy that is kept. */
  again: boolean;
  /** Whether the caller may cost the three services another collection. */
  mayCollect: () => Promise<boolean>;
  onAnswer: OnAnswer;
  waitUntil: (work: Promise<unknown>) => void;
}

export interface Gathered extends Kept {
  /** The services did not all answer just now; this is what they last said together. */
  stale: boolean;
}

export interface Gathering {
  care: Care;
  kept: KeptCollections;
  now: () => Date;
  deadlineMs?: number | undefined;
}

export function createGather({ care, kept, now, deadlineMs = DEADLINE_MS }: Gathering) {
  const flights = new Flights();

  async function collected({ id, env }: Wish, onAnswer: OnAnswer): Promise<Kept> {
    const madeAt = now();
    const upstreams = care.upstreams(env, Date.now() + deadlineMs, MAX_CALLS);
    return { collection: await collect(id, { upstreams, now: madeAt, deadlineMs, onAnswer }), madeAt };
  }

  /** Nobody waits until it is kept. */
  function begun(wish: Wish, onAnswer: OnAnswer): Begun {
    const landed = collected(wish, onAnswer);
    const over = landed.then((made) => (isUseful(made) ? kept.write(wish.id, wish.env, made, keepSeconds(made)) : undefined));
    // Others may wait for it, also when this caller is gone.
    wish.waitUntil(over.catch(() => undefined));
    return { landed, over };
  }

  function renewed(wish: Wish): Promise<Kept> {
    return flights.join(wish.id, deadlineMs + GRACE_MS, wish.onAnswer, (onAnswer) => begun(wish, onAnswer));
  }

  function renewInTheBackground(wish: Wish): void {
    wish.waitUntil(renewed({ ...wish, onAnswer: () => {} }).catch(() => undefined));
  }

  /** A copy that is not new enough any more, or none. */
  async function gatherAnew(wish: Wish, old: Kept | undefined, ageSeconds: number): Promise<Gathered | null> {
    const may = flights.isInFlight(wish.id) || (await wish.mayCollect());
    if (!may) return old ? { ...old, stale: false } : null;
    if (old && ageSeconds < fresh + whileRevalidating && !wish.again) {
      renewInTheBackground(wish);
      return { ...old, stale: false };
    }
    const made = await renewed(wish);
    return old && !isUseful(made) ? { ...old, stale: true } : { ...made, stale: false };
  }

  /** @returns Null if there is no copy and the caller may not cost another collection. */
  return async function gather(wish: Wish): Promise<Gathered | null> {
    if (exampleOf(wish.id)) return { ...(await collected(wish, wish.onAnswer)), stale: false };
    const found = await kept.read(wish.id, wish.env);
    const ageSeconds = found ? (now().getTime() - found.madeAt.getTime()) / 1000 : Number.POSITIVE_INFINITY;
    const old = found && ageSeconds < keepSeconds(found) ? found : undefined;
    const isNewEnough = ageSeconds < (wish.again ? AGAIN_SECONDS : fresh);
    return old && isNewEnough ? { ...old, stale: false } : gatherAnew(wish, old, ageSeconds);
  };
}

export type Gather = ReturnType<typeof createGather>;

/** Whether all three services answered, with whatever they have, or ORCID that it does not know the iD. */
function isUseful({ collection }: Kept): boolean {
  return !collection || [collection.works, collection.registrations, collection.deposits].every(({ ok }) => ok);
}

function keepSeconds({ collection }: Kept): number {
  return collection ? fresh + ifError : freshSeconds('unknownId');
}
