/** Offers to check a long list from the visitor's browser as well, and says what that means. */
import type { RefObject } from 'preact';
import { inFigures } from '../../../../shared/report/words.ts';

/** How many new reports a minute one visitor may ask our server for. `COLLECTION_LIMIT` in `wrangler.toml` sets it. */
const PER_MINUTE = 60;

interface Props {
  name: string;
  /** How many iDs the list has. */
  ids: number;
  tick: RefObject<HTMLInputElement | null>;
}

export function Faster({ name, ids, tick }: Props) {
  // A shorter list is within our limit.
  if (ids <= PER_MINUTE) return null;
  const minutes = (perMinute: number) => inFigures(Math.ceil(ids / perMinute));
  return (
    <>
      <label class="tick">
        <input ref={tick} type="checkbox" aria-describedby={`${name}-faster`} /> Also check from this browser: about{' '}
        {minutes(2 * PER_MINUTE)} minutes instead of {minutes(PER_MINUTE)}
      </label>
      <p id={`${name}-faster`} class="hint">
        Our server checks {PER_MINUTE} new iDs a minute for you. If you tick this, your browser checks as many again, directly with
        ORCID, DataCite, Figshare and doi.org. These services then see your network address, and count the requests towards the
        limits for your network. We have only measured this with imitations of the services.
      </p>
    </>
  );
}
