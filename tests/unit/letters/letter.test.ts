import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LetterFacts, letter, letterAbout } from '../../../shared/letters/letter.ts';
import { type CauseId, isCauseId, LETTER_WORDS } from '../../../shared/letters/letter-words.ts';
import { reportPath } from '../../../shared/report/address.ts';
import { causeId, causes } from '../../../shared/report/causes.ts';
import { DUPLICATE_KINDS } from '../../../shared/report/duplicate-groups.ts';
import { ADVICE } from '../../../shared/verdicts/advice.ts';
import { CODES } from '../../../shared/verdicts/codes.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

const ORIGIN = 'https://sync.example.ac.uk';
const REPORT = `${ORIGIN}/report/9999-0000-0000-0019`;
const FACTS: LetterFacts = {
  name: 'Robin Example',
  causes: [{ id: 'id-missing', count: 9 }],
  reportAddress: REPORT,
  from: 'Example Library',
};

const CAUSE_IDS = Object.keys(LETTER_WORDS).filter(isCauseId);
const WORDS = CAUSE_IDS.flatMap((id) => {
  const words = LETTER_WORDS[id];
  return words ? [[id, words] as const] : [];
});

const straight = (text: string) => text.replaceAll('’', "'").replace(/[“”]/g, '"');

test('a letter has a greeting, what was found, the next step with its page, the report and the sender', () => {
  expect(letter(FACTS)).toEqual({
    subject: 'Your Figshare items and your ORCID record',
    body: `Hello Robin Example,

We checked which of your public Figshare items are publicly visible on your ORCID record. DataCite, which registers DOIs, can add items to your record.

For 9 items:
Your ORCID iD is missing from the item's DataCite record.
Next step: Look at your author entry on the item. If it has no iD, remove it, add yourself with your iD, and publish again. This usually makes a new version. If you can't edit the item, tell us.
${ORIGIN}/steps/id-on-items/#put-your-id-on-an-item

Your report has the details:
${REPORT}

If you need help, reply to this email.

Kind regards
Example Library`,
  });
});

test('a letter about one item says “1 item”', () => {
  expect(letter({ ...FACTS, causes: [{ id: 'part-of', count: 1 }] }).body).toContain('\nFor 1 item:\n');
});

test('without a name, the greeting is neutral', () => {
  for (const name of [null, '', ' \u200f ']) expect(letter({ ...FACTS, name }).body).toMatch(/^Hello,\n/);
});

test('a letter about items of every repository does not call them Figshare’s', () => {
  const { subject, body } = letter({ ...FACTS, causes: [], reportAddress: `${REPORT}?scope=datacite` });
  expect(`${subject} ${body}`).not.toContain('Figshare');
  expect(body).toContain(`${REPORT}?scope=datacite\n`);
});

test('the page that helps is on the host of the report', () => {
  const { body } = letter({ ...FACTS, reportAddress: 'http://localhost:8787/report/9999-0000-0000-0019' });
  expect(body.match(/https?:\/\/[^/]+/g)).toEqual(['http://localhost:8787', 'http://localhost:8787']);
});

test('a letter has room for three causes, and says how many more the report has', () => {
  const ids: CauseId[] = ['id-missing', 'not-visible', 'part-of', 'no-doi', 'recent-waiting', 'unknown'];
  const { body } = letter({ ...FACTS, causes: ids.map((id) => ({ id, count: 2 })) });
  expect(body.match(/^For 2 items:$/gm)).toHaveLength(3);
  expect(body).toContain('Your report has the details, and 3 more points:');
});

test('what needs nothing from the researcher is left out', () => {
  const bodyOf = (...found: LetterFacts['causes']) => letter({ ...FACTS, causes: found }).body;
  expect(bodyOf({ id: 'shown-once', count: 3 }, { id: 'part-of', count: 0 })).toBe(bodyOf());
  expect(bodyOf()).not.toContain('Next step');
});

test('a cause that we have no words for leads to the report', () => {
  expect(letter({ ...FACTS, causes: [{ id: 'toString', count: 1 }] }).body).toContain('Next step: Open your report');
});

describe('the words', () => {
  test('are there for every id that a report can give, and for no other', () => {
    const ids = CODES.flatMap((diagnosis) => {
      const { severity, early } = ADVICE[diagnosis];
      if (severity === 'ok') return [];
      return [causeId({ diagnosis, severity }), early ? causeId({ diagnosis, severity: 'wait' }) : []].flat();
    });
    expect(CAUSE_IDS.toSorted()).toEqual([...ids, ...DUPLICATE_KINDS].sort());
  });

  test('fit every cause of the example people, and every letter to them is short', async () => {
    for (const { name, ...selection } of EVERY_EXAMPLE) {
      const report = await exampleReport(name, selection);
      const found = causes(report);
      const { subject, body } = letter({ ...FACTS, causes: found, reportAddress: `${ORIGIN}${reportPath(report)}` });
      expect(body, name).not.toContain('Something else');
      expect(
        `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`.length,
        name,
      ).toBeLessThan(2000);
    }
  });

  test.each(WORDS)('about %s are plain sentences of at most 25 words', (_, { is, next }) => {
    for (const sentence of `${is} ${next}`.split(/(?<=[.:?])\s/)) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
    }
    expect(is).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
    expect(`${is} ${next}`).not.toMatch(
      /[<>\n]|not on (?:the|your) (?:ORCID )?record|[Pp]lease|[Ss]imply|fault|mistake|forg[eo]t|fail to/,
    );
  });

  test.each(WORDS)('about %s lead to the step or the section that the report leads to', (id, { page }) => {
    const code = CODES.find((each) => id === each || id === `${each}-waiting`);
    const step = code && ADVICE[code].step;
    const pages = code ? [`/why-missing/#${code}`, step ? `/steps/${step}/` : '', '/steps/id-on-items/'] : ['/check-it-worked/'];
    expect(
      pages.some((each) => each !== '' && page.startsWith(each)),
      page,
    ).toBe(true);
  });
});

describe('a letter to copy about one cause', () => {
  test.each(WORDS)('%s: names the step and leads to the checker, because there is no report', (id, { next, page }) => {
    const copy = letterAbout(id, { origin: ORIGIN, from: 'Example Library' });
    expect(copy?.body).toMatch(/^Hello,\n/);
    expect(copy?.body).toContain(`Next step: ${straight(next)}\n${ORIGIN}${page}\n`);
    expect(copy?.body).toContain(`\n${ORIGIN}/\n`);
  });

  test('is not there if the researcher has nothing to do', () => {
    expect(letterAbout('shown-once', { origin: ORIGIN, from: 'Example Library' })).toBeNull();
  });
});

describe('a hostile name', () => {
  test.each([
    ['a line break', 'Robin\r\n\r\nSend money to', 'Hello Robin Send money to,'],
    ['other line breaks', 'Robin\u2028\u2029\u0085\vExample', 'Hello Robin Example,'],
    ['marks of the writing direction', '\u202eRobin\u202c \u2067Example\u2069', 'Hello Robin Example,'],
    ['markup', '<b>Robin</b>', 'Hello b Robin /b,'],
    ['half a surrogate pair', 'Robin \ud83d Example', 'Hello Robin Example,'],
  ])('with %s becomes one clean line', (_, name, greeting) => {
    expect(letter({ ...FACTS, name }).body.split('\n')[0]).toBe(greeting);
  });

  test('of any characters adds no line, no markup and nothing that a mailto: link cannot hold', PROPERTY_TEST, () => {
    const lines = letter(FACTS).body.split('\n').length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const { body } = letter({ ...FACTS, name, from: `Library ${name}` });
        expect(body.split(/[\n\v\f\r\u0085\u2028\u2029]/)).toHaveLength(lines);
        expect(body).not.toMatch(/[<>\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(() => encodeURIComponent(body)).not.toThrow();
        expect(body.length).toBeLessThan(1500);
      }),
      propertyRuns(),
    );
  });
});
