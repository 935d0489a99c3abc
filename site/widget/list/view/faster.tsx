/** Offers to check a long list from the visitor's browser as well, and says what that means. */
import type { RefObject } from 'preact';
import { amount } from '../../../../shared/report/words.ts';
import { PER_MINUTE } from '../time-left.ts';

interface Props {
  name: string;
  /** How many iDs the list has. */
  ids: number;
  tick: RefObject<HTMLInputElement | null>;
}

export function Faster({ name, ids, tick }: Props) {
  // A shorter list is within our limit.
  if (ids <= PER_MINUTE) return null;
  const minutes = (perMinute: number) => amount(Math.ceil(ids / perMinute), 'minute');
  return (
    <>
      <label class="tick">
        <input ref={tick} type="checkbox" aria-describedby={`${name}-faster`} /> Also check from this browser: about{' '}
        {minutes(2 * PER_MINUTE)} instead of {minutes(PER_MINUTE)}
      </label>
      <p id={`${name}-faster`} class="hint">
        Our server checks {PER_MINUTE} new iDs a minute for you. If you tick this, your browser checks as many again, directly with
        ORCID, DataCite, Figshare and doi.org. These services then see your network address, and count the requests towards the
        limits for your network. We have only measured this with imitations of the services.
      </p>
    </>
  );
}
