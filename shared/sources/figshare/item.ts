/**
 * One public item on Figshare, by its number.
 *
 * @see https://docs.figshare.com/#public_article
 */
import type { FigshareItem } from '../../registers/doi-metadata.ts';
import type { SourceResult } from '../../registers/source-result.ts';
import { getJson } from '../http/get-json.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';
import { number, object, shown } from '../json/fields.ts';
import { RecordReader } from '../json/record-reader.ts';
import { settle } from '../retrieval.ts';
import { HIT, HitDraft, positive, toDeposit } from './hit.ts';

/** An item with a long description and thousands of authors. */
const MAX_BYTES = 8_000_000;

class ItemDraft extends HitDraft {
  version: number | null = null;
}

const ITEM = object<ItemDraft>({ ...HIT, version: shown(number('version')) });

/** No entry where Figshare has no public item with this number: it may be private, in review, withdrawn or never have been. */
export function fetchItem(id: number, access: UpstreamAccess): Promise<SourceResult<FigshareItem>> {
  return settle<FigshareItem>(async (retrieval) => {
    const draft = new ItemDraft();
    const reader = new RecordReader(draft, ITEM);
    const { status, body } = await getJson({
      url: `${access.figshareUrl}/articles/${id}`,
      fetch: access.fetch,
      signal: access.signal,
      maxBytes: MAX_BYTES,
      headers: headersFor(access),
      alsoAccept: [404],
      reader,
    });
    if (status === 404) return;
    retrieval.add(body === draft ? toItem(draft, id) : null, () => reader.whole());
  });
}

function toItem(draft: ItemDraft, id: number): FigshareItem | null {
  const deposit = toDeposit(draft);
  return deposit?.id === id ? { ...deposit, version: positive(draft.version) } : null;
}
