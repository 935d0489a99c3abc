/** The fields we read from ORCID's `/works` response. The full shape is in `tests/contracts/upstreams/orcid.contract.ts`. */
import { list, listOfFitting, object, within } from '../json/containers.ts';
import type { Layout } from '../json/layout.ts';
import { number, text } from '../json/scalars.ts';

export class IdentifierDraft {
  value: string | null = null;
  normalised: string | null = null;
  url: string | null = null;
  relationship: string | null = null;
}

export class WorkDraft {
  putCode: number | null = null;
  addedAt: number | null = null;
  sourcePerson: string | null = null;
  sourceClient: string | null = null;
  sourceName: string | null = null;
  onBehalfOf: string | null = null;
  title: string | null = null;
  identifiers: IdentifierDraft[] = [];
  url: string | null = null;
  type: string | null = null;
}

/** ORCID shows a group of works as one entry on the record. */
export class GroupDraft {
  works: (WorkDraft | null)[] | null = null;
}

export class WorksOutline {
  path: string | null = null;
}

const IDENTIFIER = object<IdentifierDraft>({
  'external-id-value': text('value'),
  'external-id-normalized': within({ value: text('normalised') }),
  'external-id-url': within({ value: text('url') }),
  'external-id-relationship': text('relationship'),
});

const WORK = object<WorkDraft>({
  'put-code': number('putCode'),
  'created-date': within({ value: number('addedAt') }),
  source: within({
    'source-orcid': within({ path: text('sourcePerson') }),
    'source-client-id': within({ path: text('sourceClient') }),
    'source-name': within({ value: text('sourceName') }),
    'assertion-origin-orcid': within({ path: text('onBehalfOf') }),
  }),
  title: within({ title: within({ value: text('title') }) }),
  'external-ids': within({ 'external-id': list('identifiers', IdentifierDraft, IDENTIFIER) }),
  url: within({ value: text('url') }),
  type: text('type'),
});

export const WORKS: Layout<GroupDraft, WorksOutline> = {
  list: 'group',
  Draft: GroupDraft,
  record: object<GroupDraft>({ 'work-summary': listOfFitting('works', WorkDraft, WORK) }),
  Outline: WorksOutline,
  outline: { path: text('path') },
};
