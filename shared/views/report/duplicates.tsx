/** The items that are on the record more than once: which works, how they were added, and what to do about it. */

import { DUPLICATES_ID } from '../../report/causes.ts';
import { type Duplicate, type DuplicateGroup, wayAdded } from '../../report/duplicate-groups.ts';
import {
  DUPLICATE_CAUSE_WORDS,
  DUPLICATE_KIND_WORDS,
  DUPLICATES_GUIDE,
  DUPLICATES_TITLE,
  WAY_ADDED_WORDS,
} from '../../report/duplicate-words.ts';
import { itemName } from '../../report/item-name.ts';
import type { ReportWork } from '../../report/report.schema.ts';
import { dayInWords } from '../../report/when.ts';
import { inFigures } from '../../report/words.ts';

export function Duplicates({ groups }: { groups: DuplicateGroup[] }) {
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
  return (
    <section class="group duplicates" id={DUPLICATES_ID}>
      <h3>
        {DUPLICATES_TITLE} <span class="quiet">({inFigures(count)})</span>
      </h3>
      <p>
        <a href={DUPLICATES_GUIDE}>How to group them, and which switch to turn off</a>
      </p>
      {groups.map(({ kind, cause, duplicates }) => (
        <div class="cause">
          <h4>
            {DUPLICATE_KIND_WORDS[kind].title}, {DUPLICATE_CAUSE_WORDS[cause].title} ({inFigures(duplicates.length)})
          </h4>
          <p>{DUPLICATE_CAUSE_WORDS[cause].why}</p>
          <p>
            <strong>What to do:</strong> {DUPLICATE_KIND_WORDS[kind].next} {DUPLICATE_CAUSE_WORDS[cause].next}
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

function DuplicateRow({ item, entries }: Duplicate) {
  return (
    <li class="duplicate">
      <details class="item">
        <summary>
          <span class="symbol" aria-hidden="true">
            2×
          </span>
          <span class="title" dir="auto">
            {itemName(item)}
          </span>
          <span class="about" />
          <span class="state">{entries.length > 1 ? `${entries.length} entries` : '1 entry'}</span>
        </summary>
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
  const source = work.source ?? 'a source without a name';
  const added = work.addedAt && dayInWords(work.addedAt);
  return [`${source}, ${WAY_ADDED_WORDS[wayAdded(work)]}`, added && `added on ${added}`, work.doi].filter(Boolean).join(' · ');
}
