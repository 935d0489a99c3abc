/** Facts about how long things take, and how much the services and the platform allow. */
import type { Fact } from './fact.ts';

export const TIMES: readonly Fact[] = [
  {
    id: 'within-a-day',
    claim: 'Auto-Update usually adds a new item within a day. DataCite promises no time.',
    evidence: 'inferred',
    sources: ['dataciteTroubleshooting', 'dataciteAgentCode'],
    checked: '2026-11-22',
    pages: ['steps/auto-update', 'quick-set-up', 'check-it-worked', 'before-publishing', 'handout'],
  },
  {
    id: 'claim-in-seconds',
    claim: 'After you select “Add to ORCID Record”, DataCite adds the item in a few seconds.',
    evidence: 'official',
    sources: ['dataciteClaiming'],
    phrase: 'a few seconds',
    checked: '2026-11-22',
    pages: ['steps/older-items', 'check-it-worked'],
  },
  {
    id: 'search-in-minutes',
    claim: 'A new DOI appears in DataCite’s search in a few minutes. DataCite wrote this in 2019.',
    evidence: 'official',
    sources: ['dataciteSearch'],
    phrase: 'within a few minutes',
    checked: '2026-11-22',
    pages: ['check-it-worked'],
  },
  {
    id: 'figshare-to-datacite',
    claim: 'We don’t know how long Figshare takes to register a new DOI with DataCite.',
    evidence: 'unconfirmed',
    sources: ['figshareEmbargoes'],
    checked: '2026-11-22',
    pages: ['check-it-worked', 'before-publishing', 'steps/id-on-items'],
  },
];

export const LIMITS: readonly Fact[] = [
  {
    id: 'orcid-limits',
    claim: 'ORCID limits how often one address, or one registered program, may read in a day. Its pages disagree about the number.',
    evidence: 'official',
    sources: ['orcidApiLimits'],
    checked: '2026-11-22',
    pages: ['adopt', 'check-a-repository'],
  },
  {
    id: 'datacite-limits',
    claim: 'DataCite allows 1,000 requests in five minutes if a program gives a contact address.',
    evidence: 'official',
    sources: ['dataciteRateLimit'],
    checked: '2026-11-22',
    pages: ['adopt', 'check-a-repository'],
  },
  {
    id: 'datacite-lists',
    claim: 'DataCite lists at most 1,000 DOIs on a page, and 10,000 by page number.',
    evidence: 'code',
    sources: ['dataciteApiCode'],
    checked: '2026-11-28',
    pages: ['check-a-repository'],
  },
  {
    id: 'orcid-search',
    claim: 'ORCID’s public search finds records by the DOI prefix of their public works, and gives at most 11,000 of them.',
    evidence: 'code',
    sources: ['orcidRegistryCode'],
    checked: '2026-11-28',
    pages: ['check-a-repository'],
  },
  {
    id: 'cloudflare-limits',
    claim: 'Cloudflare’s free plan allows 100,000 requests a day, and 10 ms of processor time for each request.',
    evidence: 'official',
    sources: ['cloudflareLimits'],
    phrase: '100,000',
    checked: '2026-11-22',
    pages: ['adopt'],
  },
];
