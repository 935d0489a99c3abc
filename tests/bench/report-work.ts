/** The kinds of work that are measured: a whole report, its parts, and only parsing the same answers. */
import { collect } from '../../shared/collect/collect-report.ts';
import { match } from '../../shared/items/match.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../shared/items/selection.ts';
import { analyse } from '../../shared/report/analyse.ts';
import { getJson } from '../../shared/sources/http/get-json.ts';
import { answersOf, responseOf } from './answers.ts';
import { PERSON, worldOfSize } from './generate.ts';

const NOW = new Date('2026-11-22T06:00:00Z');

export const KINDS = ['scan', 'parse', 'getJson', 'read', 'match', 'analyse', 'render', 'whole'] as const;
export type Kind = (typeof KINDS)[number];

export interface ReportWork {
  /** The services' answers about the person. */
  bodies: readonly Uint8Array[];
  /** Each does its work once. */
  kinds: Readonly<Record<Kind, () => unknown>>;
}

/** Prepares the answers about a person with this number of works, and the work to do with them. */
export async function workWith(works: number): Promise<ReportWork> {
  const { upstreams, bodyByRequest } = answersOf(worldOfSize(works));
  const collected = async () => {
    const collection = await collect(PERSON, { upstreams, now: NOW, deadlineMs: 60_000 });
    if (!collection) throw new Error('the person has no record');
    return collection;
  };
  const collection = await collected();
  const report = analyse(collection, EVERYTHING_ON_FIGSHARE, NOW);
  if (report.counts.items !== works / 2) throw new Error('unexpected report');
  const bodies = [...bodyByRequest.values()];
  return {
    bodies,
    kinds: {
      scan: () => bodies.reduce((sum, bytes) => sum + quotesIn(bytes), 0),
      parse: () => bodies.map((bytes) => JSON.parse(new TextDecoder().decode(bytes))).length,
      getJson: () => Promise.all(bodies.map(parsed)),
      read: collected,
      match: () => match({ ...collection, works: { ...collection.works, entries: [...collection.works.entries] } }),
      analyse: () => analyse(collection, EVERYTHING_ON_FIGSHARE, NOW),
      render: () => JSON.stringify(report),
      whole: async () => JSON.stringify(analyse(await collected(), EVERYTHING_ON_FIGSHARE, NOW)),
    },
  };
}

/** The least that any reader of bytes has to do. */
function quotesIn(bytes: Uint8Array): number {
  let quotes = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0x22) quotes += 1;
  return quotes;
}

function parsed(bytes: Uint8Array): Promise<unknown> {
  const signal = new AbortController().signal;
  return getJson({ url: '', fetch: async () => responseOf(bytes), signal, maxBytes: Number.POSITIVE_INFINITY, headers: {} });
}
