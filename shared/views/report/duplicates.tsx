/** The items that are on the record more than once: which works, how they were added, and what to do about it. */

import {
  DUPLICATE_KINDS,
  type Duplicate,
  type DuplicateGroup,
  type DuplicateKind,
  wayAdded,
} from '../../report/duplicate-groups.ts';
import { DUPLICATE_CAUSE_WORDS, DUPLICATE_KIND_WORDS, DUPLICATES_GUIDE, WAY_ADDED_WORDS } from '../../report/duplicate-words.ts';
import { itemName } from '../../report/item-name.ts';
import type { ReportWork } from '../../report/report.schema.ts';
import { dayInWords } from '../../report/when.ts';
import { inFigures } from '../../report/words.ts';
import { GuideLink } from '../guide-link.tsx';
import { WebLink } from '../web-link.tsx';
import { DUPLICATE_MARKS } from './marks.ts';

export function Duplicates({ groups }: { groups: DuplicateGroup[] }) {
  return (
    <>
      {DUPLICATE_KINDS.map((kind) => (
        <DuplicatesOfKind kind={kind} groups={groups.filter((group) => group.kind === kind)} />
      ))}
    </>
  );
}

function DuplicatesOfKind({ kind, groups }: { kind: DuplicateKind; groups: DuplicateGroup[] }) {
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
  const { cause: title, next } = DUPLICATE_KIND_WORDS[kind];
  return (
    <section class={`group ${DUPLICATE_MARKS[kind].tone}`} id={kind}>
      <h3>
        {title} <span class="quiet">({inFigures(count)})</span>
      </h3>
      <p>
        {next} <GuideLink path={DUPLICATES_GUIDE}>More about items that appear more than once</GuideLink>
      </p>
      {groups.map(({ cause, duplicates }) => (
        <div class="cause">
          <h4>
            {capitalised(DUPLICATE_CAUSE_WORDS[cause].title)} ({inFigures(duplicates.length)})
          </h4>
          <p>
            {DUPLICATE_CAUSE_WORDS[cause].why} {DUPLICATE_CAUSE_WORDS[cause].next}
          </p>
          <ul class="rows">
            {duplicates.map((duplicate) => (
              <DuplicateRow {...duplicate} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function DuplicateRow({ item, entries, kind }: Duplicate) {
  return (
    <li class={DUPLICATE_MARKS[kind].tone}>
      <details class="item">
        <summary>
          <span class="symbol" aria-hidden="true">
            {DUPLICATE_MARKS[kind].symbol}
          </span>
          <span class="title" dir="auto">
            {itemName(item)}
          </span>
          <span class="about" />
          <span class="state">{entries.length > 1 ? `${entries.length} entries` : '1 entry'}</span>
        </summary>
        <p class="details" dir="auto">
          <WebLink href={item.url} newTab>
            {itemName(item)}
          </WebLink>
        </p>
        <ul class="details works">
          {entries.flatMap((entry, index) =>
            entry.map((work) => (
              <li>
                {entries.length > 1 ? `Entry ${index + 1}: ` : ''}
                {workInWords(work)}
              </li>
            )),
          )}
        </ul>
      </details>
    </li>
  );
}

function workInWords(work: ReportWork): string {
  const source = work.source ?? 'Unnamed source';
  const added = work.addedAt && dayInWords(work.addedAt);
  return [`${source}, ${WAY_ADDED_WORDS[wayAdded(work)]}`, added && `added on ${added}`, work.doi].filter(Boolean).join(' · ');
}
