/** Saves the results as files, which are made in the browser. They are not sent anywhere. */
import { fileOf, type ListFile } from '../export.ts';
import type { Run } from '../run.ts';
import { download } from './download.ts';

const TYPES: Record<ListFile, string> = { csv: 'text/csv;charset=utf-8', json: 'application/json' };

export function Downloads({ run }: { run: Run }) {
  const save = (type: ListFile) => download(`orcid-list.${type}`, TYPES[type], fileOf(type, run, location.origin));
  return (
    <>
      <button class="press quiet" type="button" onClick={() => save('csv')}>
        Download CSV
      </button>
      <button class="press quiet" type="button" onClick={() => save('json')}>
        Download JSON
      </button>
    </>
  );
}
