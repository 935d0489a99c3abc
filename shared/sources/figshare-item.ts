/**
 * One public item on Figshare, by its number.
 *
 * @see https://docs.figshare.com/#public_article
 */
import type { FigshareItem } from '../doi-metadata.ts';
import type { SourceResult } from '../model.ts';
import { itemSchema } from './figshare.schema.ts';
import { toDeposit } from './figshare.ts';
import { getJson } from './get-json.ts';
import { type Asking, headersFor, settle } from './source.ts';

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
    gathering.read([body], (item) => {
      const readable = itemSchema.safeParse(item).data;
      const deposit = readable?.id === id ? toDeposit(readable) : null;
      return deposit && { ...deposit, version: readable?.version ?? null };
    });
  });
}
