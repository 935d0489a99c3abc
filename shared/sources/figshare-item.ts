/**
 * One public item on Figshare, by its number.
 *
 * @see https://docs.figshare.com/#public_article
 */
import type { FigshareItem } from '../doi-metadata.ts';
import type { SourceResult } from '../model.ts';
import { toDeposit } from './figshare.ts';
import { isHit, positive } from './figshare-guards.ts';
import { getJson } from './get-json.ts';
import { type Asking, headersFor, settle } from './source.ts';
import { isObject } from './wire.ts';

/** An item with a long description and thousands of authors. */
const MAX_BYTES = 8_000_000;

/** No entry where Figshare has no public item with this number: it may be private, in review, withdrawn or never have been. */
export function askFigshareForItem(id: number, asking: Asking): Promise<SourceResult<FigshareItem>> {
  return settle<FigshareItem>(async (gathering) => {
    const { status, body } = await getJson({
      url: `${asking.figshareUrl}/articles/${id}`,
      fetch: asking.fetch,
      signal: asking.signal,
      maxBytes: MAX_BYTES,
      headers: headersFor(asking),
      alsoAccept: [404],
    });
    if (status === 404) return;
    gathering.add(toItem(body, id), () => body);
  });
}

function toItem(body: unknown, id: number): FigshareItem | null {
  const deposit = isHit(body) ? toDeposit(body) : null;
  if (deposit?.id !== id) return null;
  return { ...deposit, version: isObject(body) ? positive(body.version) : null };
}
