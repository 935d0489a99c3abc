import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../../shared/api/problem.schema.ts';
import { findDoi } from '../../../shared/identifiers/doi.ts';
import type { NoReportState } from '../../../shared/views/page-state.ts';
import { noReportHtml } from '../../../shared/views/to-html.ts';
import { elementsOf, expectSound, stateIn } from './parsed.ts';

const WRONG_ID: NoReportState = {
  is: 'no-report',
  code: 'invalid-orcid-id',
  detail: 'The last character should be X.',
  asked: '0000-0002-1825-0098',
  doi: null,
  retryIn: null,
};

const valueIn = (html: string) =>
  elementsOf(html)
    .find(({ name }) => name === 'input')
    ?.attributes.get('value');
const linksIn = (html: string) => elementsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);

describe('a page without a report', () => {
  test.each([...PROBLEM_CODES, 'offline', 'unreachable'] as const)('is sound, and says what is wrong: %s', (code) => {
    const state = { ...WRONG_ID, code };
    const { html, description } = noReportHtml(state);
    const elements = expectSound(html);
    expect(elements.map(({ ownText }) => ownText)).toContain(WRONG_ID.detail);
    expect(description).toBe(WRONG_ID.detail);
    expect(stateIn(elements)).toEqual(state);
  });

  test('puts what was asked for back into the form, so that it can be corrected', () => {
    expect(valueIn(noReportHtml(WRONG_ID).html)).toBe(WRONG_ID.asked);
  });

  test('offers to try again if that can help, and not if the iD is wrong', () => {
    expect(linksIn(noReportHtml(WRONG_ID).html)).toEqual([]);
    expect(linksIn(noReportHtml({ ...WRONG_ID, code: 'rate-limited', retryIn: 30 }).html)).toEqual([`/report/${WRONG_ID.asked}`]);
  });

  test('leads from a DOI to the check of the DOI', () => {
    const { html } = noReportHtml({ ...WRONG_ID, asked: '10.5072/a', doi: '10.5072/a' });
    expectSound(html);
    expect(linksIn(html)).toEqual(['/check-a-doi/#10.5072/a']);
  });
});

describe('what was asked for is text, never markup or a link', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '../../evil?x=1#y',
    '//elsewhere.example',
    '10.5072/"><script>alert(1)</script>',
    '\u202eelpmaxe',
    `${'x'.repeat(199)}\ud83d`,
    '\udc00',
    '',
  ])('%j', (asked) => {
    for (const code of ['invalid-orcid-id', 'internal'] as const) {
      const state = { ...WRONG_ID, code, asked, doi: findDoi(asked) };
      const { html } = noReportHtml(state);
      expect(stateIn(expectSound(html))).toEqual(state);
      for (const link of linksIn(html)) expect(link).toMatch(/^\/(?:report\/[^/?#]*|check-a-doi\/#10\..*)$/);
    }
  });
});
