/**
 * `orcid-sync-status/client`: asks the API of a Sync Status service. A few lines over `fetch`; whatever goes wrong is a value.
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
import { ask, askForReport, type How, type Service } from './ask.ts';
import { type OnSource, readEvents } from './events.ts';

export type { Answer, How, NoAnswer, Service } from './ask.ts';

export type About = How & Partial<Selection>;

export type AboutReport = About & {
  /** Is told as each of the three services answers, before the report is there. No cache keeps a report that is asked for so. */
  onSource?: OnSource;
};

export function syncStatus(service: Service) {
  return {
    /** @param orcid An ORCID iD in any spelling. */
    report: (orcid: string, { onSource, ...about }: AboutReport = {}) =>
      askForReport(service, orcid, about, onSource ? (events) => readEvents(events, onSource) : null),
    /** @param doi A DOI in any spelling, or the address of a public item on Figshare. */
    precheck: (doi: string, how: How = {}) => ask<Precheck>(service, `/api/v1/doi/${encodeURIComponent(doi)}`, how),
    badge: (orcid: string, about: About = {}) => ask<ShieldsBadge>(service, `/badge/${encodeURIComponent(orcid)}.json`, about),
    examples: (how: How = {}) => ask<Examples>(service, '/api/v1/examples', how),
    health: (how: How = {}) => ask<Health>(service, '/api/v1/health', how),
  };
}
