/** Saves the results as files, which are made in the browser. They are not sent anywhere. */
import { csvOf, jsonOf } from '../export.ts';
import type { Run } from '../run.ts';

export function Downloads({ run }: { run: Run }) {
  const save = (ending: string, type: string, make: typeof csvOf) => {
    const content = make(run.rows, { origin: location.origin, prefix: run.prefix });
    download(`orcid-list-${new Date().toISOString().slice(0, 10)}.${ending}`, type, content);
  };
  return (
    <p class="buttons">
      <button class="press quiet" type="button" onClick={() => save('csv', 'text/csv;charset=utf-8', csvOf)}>
        Download CSV
      </button>
      <button class="press quiet" type="button" onClick={() => save('json', 'application/json', jsonOf)}>
        Download JSON
      </button>
    </p>
  );
}

function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser needs the address until it has read the file.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
