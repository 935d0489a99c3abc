/** The weekly check of the guide's facts does fail when it should. The pages here are imitations. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../site/src/facts/fact.ts';
import { FACTS } from '../../site/src/facts/facts.ts';
import { daysSince, lostPhrase, staleness, WORDING_LASTS_DAYS } from '../live/fact-check.ts';

const FACT: Fact = {
  id: 'a-fact',
  claim: 'ORCID shows it.',
  evidence: 'official',
  sources: ['orcidSource', 'orcidGreenTick'],
  phrase: 'by name, email, or ORCID',
  checked: '2026-11-22',
  pages: ['index'],
};

const daysLater = (days: number) => new Date(Date.parse(FACT.checked) + days * 86_400_000);

describe('the date of a check', () => {
  test('is valid for half a year, and not a day longer', () => {
    expect(staleness(FACT, daysLater(WORDING_LASTS_DAYS))).toBeNull();
    expect(staleness(FACT, daysLater(WORDING_LASTS_DAYS + 1))).toContain('“a-fact”');
  });

  test.each(['in spring', '', '2999-01-01'])('“%s” is never valid', (day) => {
    expect(daysSince(day, daysLater(1))).toBe(Number.POSITIVE_INFINITY);
  });

  test('is never in the future in the guide’s own facts', () => {
    expect(FACTS.filter(({ checked }) => daysSince(checked, new Date()) === Number.POSITIVE_INFINITY)).toEqual([]);
  });
});

describe('the words of a source', () => {
  const visited: string[] = [];
  const answering =
    (body: string, status = 200) =>
    (url: string) => {
      visited.push(url);
      return Promise.resolve(new Response(body, { status }));
    };

  test.each([
    ['as they are', '<p>Find authors by name, email, or ORCID.</p>'],
    ['across lines and tags', '<p>Find authors By name,\n  <b>email</b>, or&nbsp;<a href="/x">ORCID</a>.</p>'],
    ['in the data of a page that scripts draw', '<script type="application/json">{"body":"by name, email, or ORCID"}</script>'],
  ])('are found %s', async (_, page) => {
    expect(await lostPhrase(FACT, answering(page))).toBeNull();
    expect(visited.at(-1)).toBe('https://support.orcid.org/hc/en-us/articles/360022948733');
  });

  test.each([
    ['changed', '<p>Find authors by name or email.</p>'],
    ['only in a program', '<script>const by = "by name, email, or ORCID"</script>'],
    ['only in an attribute', '<p title="by name, email, or ORCID">Find authors.</p>'],
    ['gone with the whole page', ''],
  ])('are missed if they are %s', async (_, page) => {
    expect(await lostPhrase(FACT, answering(page))).toMatch(/“a-fact” no longer says “by name, email, or ORCID”/);
  });

  test('are missed if the page is gone', async () => {
    expect(await lostPhrase(FACT, answering('by name, email, or ORCID', 404))).toContain('status 404');
  });

  test.each([403, 429])('are left to people if the host refuses programs with %i', async (status) => {
    expect(await lostPhrase(FACT, answering('Are you a robot?', status))).toBeNull();
  });

  test('are not looked for if a fact names none', async () => {
    const { phrase: _, ...without } = FACT;
    const visits = visited.length;
    expect(await lostPhrase(without, answering(''))).toBeNull();
    expect(visited).toHaveLength(visits);
  });
});
