/** The text that people read for each diagnosis. The words themselves are in `advice/`, one file for each kind of cause. */
import type { RecordState } from '../registers/collection.ts';
import { CLOSED_RECORD } from './advice/closed-record.ts';
import type { Advice, Diagnosis } from './advice/diagnosis.ts';
import { DOI } from './advice/doi.ts';
import { METADATA } from './advice/metadata.ts';
import { RECORD } from './advice/record.ts';
import { UNCHECKED } from './advice/unchecked.ts';
import { VISIBLE } from './advice/visible.ts';
import type { Code, Severity } from './codes.ts';

export const ADVICE: Record<Code, Diagnosis> = { ...UNCHECKED, ...VISIBLE, ...DOI, ...METADATA, ...RECORD };

/** The text for a verdict. */
export function adviceFor(code: Code, severity: Severity, record: RecordState = 'open'): Advice {
  const closed = code === 'unknown' && CLOSED_RECORD[record];
  if (closed) return closed;
  const { early, ...diagnosis } = ADVICE[code];
  const { title, why, next } = severity === 'wait' && early ? early : diagnosis;
  return { title, why, next };
}

/** The section of the guide that explains a code, as a path on the guide's host. */
export function guidePath(code: Code): string {
  return `/why-missing/#${code}`;
}
