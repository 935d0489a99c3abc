/** The result for one DOI: what DataCite checks, who meets its conditions, and what to do. */
import type { Precheck } from '../../../shared/precheck/precheck.schema.ts';
import { hereInWords } from '../../../shared/report/when.ts';
import { amount, inFigures, sourceSentence } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import { shownDoi } from '../dom/doi-link.ts';
import { contributors, creatorGroups } from './creators.ts';
import { versions } from './versions.ts';

interface PrecheckContext {
  /** The origin of the guide. */
  api: string;
  checkAgain: () => void;
}

const MARKS = { met: ['✓', 'yes'], 'not-met': ['✕', 'no'], unknown: ['?', 'open'] } as const;

/** @returns The parts of the result. The first is the headline. */
export function precheckView(precheck: Precheck, { api, checkAgain }: PrecheckContext): HTMLElement[] {
  const { headline, creators, counts } = precheck;
  const parts = [
    element('h2', { class: 'headline' }, `${headline}.`),
    about(precheck),
    nextStep(precheck, api),
    precheck.conditions.some(({ state }) => state !== 'unknown') && section('What DataCite looks at', conditions(precheck)),
    creators.length > 0 &&
      section(
        `Creators: ${inFigures(counts.meeting)} of ${inFigures(counts.people)} meet the conditions`,
        ...creatorGroups(precheck, api),
      ),
    precheck.contributors.length > 0 && section('Named, but not as a creator', ...contributors(precheck, api)),
    precheck.judged && section('Base DOI and versions', ...versions(precheck)),
    evidence(precheck, checkAgain),
  ];
  return parts.filter((part) => part !== false && part !== null && part !== '');
}

function section(title: string, ...content: Node[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...content);
}

function about({ title, doi, example, figshareId }: Precheck): HTMLElement {
  return element(
    'p',
    { class: 'quiet' },
    title !== null && element('span', { dir: 'auto' }, title.length > 300 ? `${title.slice(0, 299)}…` : title),
    title !== null && ' · ',
    doi === null ? `Figshare item ${figshareId ?? ''}` : shownDoi(doi, example),
    example && ' (an invented example)',
  );
}

function nextStep({ why, next, guide, agency, claimUrl, example, status }: Precheck, api: string): HTMLElement {
  const canClaim = claimUrl !== null && !example && status !== 'ready';
  return element(
    'section',
    { class: 'next', 'aria-label': 'What to do next' },
    element('p', {}, why),
    element('p', {}, element('strong', {}, 'What to do next: '), next),
    guide !== null && element('p', {}, link(new URL(guide, api).href, 'More about this in the guide')),
    agency !== null && element('p', {}, link(agency.url, 'See at doi.org which agency this prefix belongs to')),
    canClaim && element('p', {}, link(claimUrl, 'Open the DOI in DataCite Commons')),
  );
}

/** Each condition has a symbol and a sentence, so that the colour is never the only sign. */
function conditions({ conditions: judged, partOf }: Precheck): HTMLElement {
  const known = judged.filter(({ state }) => state !== 'unknown');
  const rows = known.map(({ condition, state, says }) => {
    const whole = condition === 'not-a-part' && partOf.length > 0 ? ` It names: ${partOf.join(', ')}` : '';
    return marked(state, says + whole);
  });
  const rest = known.length < judged.length ? marked('unknown', 'Whether it meets the other conditions cannot be seen.') : null;
  return element('ul', { class: 'conditions' }, ...rows, rest);
}

function marked(state: keyof typeof MARKS, text: string): HTMLElement {
  const [symbol, tone] = MARKS[state];
  return element('li', {}, element('span', { class: `mark ${tone}`, 'aria-hidden': 'true' }, symbol), element('span', {}, text));
}

function evidence({ checkedAt, rulesVersion, sources }: Precheck, checkAgain: () => void): HTMLElement {
  const when = hereInWords(checkedAt);
  const skipped = sources.reduce((sum, source) => sum + source.skipped, 0);
  const unread = skipped > 0 ? ` ${amount(skipped, 'record')} could not be read.` : '';
  const button = element('button', { type: 'button', class: 'press quiet' }, 'Check again');
  button.addEventListener('click', checkAgain);
  return element(
    'section',
    {},
    element(
      'p',
      { class: 'quiet' },
      `${sources.map(sourceSentence).join('. ')}.${unread} Asked on ${when}. Judged by the rules of ${rulesVersion}.`,
    ),
    element('p', {}, button),
  );
}
