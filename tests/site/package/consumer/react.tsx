/** Somebody's component in React. Only the compiler reads it. */
/** @jsxImportSource react */
import { type Report, SyncStatusElement } from 'orcid-sync-status/react';

SyncStatusElement.service = 'https://sync-status.example';

export function Status({ onReport }: { onReport: (report: Report) => void }) {
  return (
    <p className="status">
      <sync-status
        orcid="0000-0002-1825-0097"
        view="card"
        for="owner"
        prefix="10.6084"
        className="mine"
        onsyncstatusload={(event) => onReport(event.detail)}
        onsyncstatuserror={({ detail: { code } }) => console.log(code.length)}
      >
        <a href="https://example.org/">me</a>
      </sync-status>
      {/* @ts-expect-error There is no such view. */}
      <sync-status view="large" />
    </p>
  );
}
