/** What a view brings that is loaded when an element asks for it. It is loaded while the services are asked. */
import type { readEvents } from '../../../shared/client/events.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import type { sourceSentence } from '../../../shared/report/words.ts';
import type { Surroundings } from '../element/sync-status-element.ts';

export interface OnDemand {
  /** The first node is spoken when it appears; it is short. */
  view: (report: Report, surroundings: Surroundings) => Node[];
  readEvents: typeof readEvents;
  sourceSentence: typeof sourceSentence;
}
