/** Compares the report with an earlier one that the person saved. The file is read in the browser and not sent anywhere. */
import { useState } from 'preact/hooks';
import { type Changes, changesBetween, readEarlierReport } from '../../report/changes.ts';
import { itemName } from '../../report/item-name.ts';
import type { Report } from '../../report/report.schema.ts';
import { dayInWords } from '../../report/when.ts';
import { inFigures } from '../../report/words.ts';

const LISTS: [key: Exclude<keyof Changes, 'isEverything'>, title: string][] = [
  ['becameVisible', 'Now publicly visible on the record'],
  ['noLongerVisible', 'No longer publicly visible on the record'],
  ['added', 'New items'],
  ['gone', 'Items that we no longer find'],
];
/** Far more than the report of a person with thousands of items. */
const MAX_BYTES = 50_000_000;

type Compared = { earlier: string; changes: Changes } | { wrong: string };

export function WhatChanged({ report }: { report: Report }) {
  const [compared, setCompared] = useState<Compared | null>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_BYTES) return setCompared({ wrong: 'This file is too large to be a report.' });
    const read = readEarlierReport(await file.text(), report);
    setCompared(
      read.ok ? { earlier: read.report.checkedAt, changes: changesBetween(read.report, report) } : { wrong: read.detail },
    );
  };
  const wrong = compared && 'wrong' in compared ? compared.wrong : '';
  return (
    <section class="changed" aria-labelledby="what-changed">
      <h2 id="what-changed">What has changed</h2>
      <p>
        <label for="earlier-report">Choose an earlier report: the JSON file that you saved from this page</label>
      </p>
      <p class="quiet" id="earlier-hint">
        Your browser compares the two reports. It doesn’t send the file anywhere.
      </p>
      <p class="wrong" id="earlier-wrong" aria-live="polite">
        {wrong}
      </p>
      <input
        type="file"
        id="earlier-report"
        accept="application/json,.json"
        aria-describedby="earlier-hint earlier-wrong"
        {...(wrong && { 'aria-invalid': 'true' as const })}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      <div role="status">{compared && 'changes' in compared && <Lists {...compared} />}</div>
    </section>
  );
}

function Lists({ earlier, changes }: { earlier: string; changes: Changes }) {
  const lists = LISTS.filter(([key]) => changes[key].length > 0);
  return (
    <>
      <h3>Since {dayInWords(earlier)}</h3>
      {lists.length === 0 && <p>Nothing has changed. The same items are publicly visible as before.</p>}
      {!changes.isEverything && <p>One of the two reports is incomplete, so there may be more changes.</p>}
      {lists.map(([key, title]) => (
        <>
          <h4>
            {title} ({inFigures(changes[key].length)})
          </h4>
          <ul>
            {changes[key].map((item) => (
              <li dir="auto">{itemName(item, 160)}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
