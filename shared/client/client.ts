/**
 * `orcid-sync-status/client`: a small client for the API of a Sync Status service. It never rejects: everything that can go wrong
 * is a value of `answer.is`.
 *
 * @example
 * const answer = await syncStatus({ origin: 'https://sync-status.example' }).report('8888-8888-8888-8880');
 * if (answer.is === 'answered') console.log(answer.body.counts);
 */

import type { Examples } from '../api/examples.schema.ts';
import type { Health } from '../api/health.schema.ts';
import type { ShieldsBadge } from '../api/shields.schema.ts';
import type { Selection } from '../items/selection.ts';
import type { Precheck } from '../precheck/precheck.schema.ts';
import type { Report } from '../report/report.schema.ts';
import { type Answer, ask, askForReport, type How, type Service } from './ask.ts';
import { type OnSource, readEvents } from './events.ts';

export type { Examples } from '../api/examples.schema.ts';
export type { Health } from '../api/health.schema.ts';
export type { Problem, ProblemCode } from '../api/problem.schema.ts';
export type { ShieldsBadge } from '../api/shields.schema.ts';
export type { Precheck, PrecheckContributor, PrecheckCreator, PrecheckVersion } from '../precheck/precheck.schema.ts';
export type { Report, ReportAdvice, ReportItem, ReportSource, ReportWork } from '../report/report.schema.ts';
export type { Answer, How, NoAnswer, Service } from './ask.ts';

export type About = How & Partial<Selection>;

export type AboutReport = About & {
  /** Called as each of the three services answers, before the report is complete. Caches do not store such a report. */
  onSource?: OnSource;
};

export function syncStatus(service: Service) {
  return {
    /** The report on one ORCID iD. @param orcid In any spelling. */
    report: (orcid: string, { onSource, ...about }: AboutReport = {}): Promise<Answer<Report>> => {
      const notify = onSource ?? (about.again ? () => {} : null);
      return askForReport(service, orcid, about, notify && ((events) => readEvents(events, notify)));
    },
    /** The pre-check of one DOI. @param doi In any spelling, or the address of a public item on Figshare. */
    precheck: (doi: string, how: How = {}): Promise<Answer<Precheck>> =>
      ask(service, `/api/v1/doi/${encodeURIComponent(doi)}`, how),
    badge: (orcid: string, about: About = {}): Promise<Answer<ShieldsBadge>> =>
      ask(service, `/badge/${encodeURIComponent(orcid)}.json`, about),
    examples: (how: How = {}): Promise<Answer<Examples>> => ask(service, '/api/v1/examples', how),
    health: (how: How = {}): Promise<Answer<Health>> => ask(service, '/api/v1/health', how),
  };
}
