/** Somebody's component in Preact. Only the compiler reads it. */
/** @jsxImportSource preact */
import type { Report } from 'orcid-sync-status/preact';

export function Status({ onReport }: { onReport: (report: Report) => void }) {
  return (
    <p class="status">
      <sync-status orcid="0000-0002-1825-0097" view="card" class="mine" onsyncstatusload={(event) => onReport(event.detail)} />
      {/* @ts-expect-error There is no such view. */}
      <sync-status view="large" />
    </p>
  );
}
