/**
 * One public item on Figshare, by its number.
 *
 * @see https://docs.figshare.com/#public_article
 */
import type { FigshareItem } from '../../registers/doi-metadata.ts';
import type { SourceResult } from '../../registers/source-result.ts';
import { getJson } from '../http/get-json.ts';
import { UpstreamError } from '../http/upstream-error.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';
import { object } from '../json/containers.ts';
import { number, optional } from '../json/scalars.ts';
import { settle } from '../retrieval.ts';
import { HIT, HitDraft, positive, toDeposit } from './hit.ts';

/** An item with a long description and thousands of authors. */
const MAX_BYTES = 8_000_000;

class ItemDraft extends HitDraft {
  version: number | null = null;
}

const ITEM = object<ItemDraft>({ ...HIT, version: optional(number('version')) });

/** No entry if Figshare has no public item with this number: it may be private, in review or withdrawn, or never have existed. */
export function fetchItem(id: number, access: UpstreamAccess): Promise<SourceResult<FigshareItem>> {
  return settle<FigshareItem>(async (retrieval) => {
    const { status, body } = await getJson({
      url: `${access.figshareUrl}/articles/${id}`,
      fetch: access.fetch,
      signal: access.signal,
      maxBytes: MAX_BYTES,
      headers: headersFor(access),
      alsoAccept: [404],
    });
    if (status === 404) return;
    retrieval.add(toItem(body, id), () => body);
    if (retrieval.skipped > 0) throw new UpstreamError('unexpected', 'the answer is not about the item that we asked for');
  });
}

function toItem(body: unknown, id: number): FigshareItem | null {
  const draft = new ItemDraft();
  const deposit = ITEM.value(body, draft) ? toDeposit(draft) : null;
  return deposit?.id === id ? { ...deposit, version: positive(draft.version) } : null;
}
