/** Summarises how one service answered, for reports and pre-checks. */
import { isComplete, type SourceName, type SourceResult } from '../registers/source-result.ts';
import type { ReportSource } from './report.schema.ts';

export function toReportSource(source: SourceName, result: SourceResult<unknown>): ReportSource {
  return {
    source,
    ok: result.ok,
    ...(result.ok ? {} : { reason: result.reason }),
    ms: result.ms,
    records: result.entries.length,
    complete: isComplete(result),
    skipped: result.skipped,
  };
}
