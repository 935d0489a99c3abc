/** What a snippet adds to a page. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { DEFAULTS, type SnippetChoice } from '../../../shared/snippets/choice.ts';
import { pageCost } from '../../../shared/snippets/cost.ts';

const HOST = 'https://sync-status.example';
const usual: SnippetChoice = { ...DEFAULTS, host: HOST, orcid: exampleNamed('in-step'), form: 'badge' };
const SIZES = { 'v1.js': 4_000, 'card-view.js': 10_000, 'larger-views.js': 30_000 };
const cost = (change: Partial<SnippetChoice>) => pageCost({ ...usual, ...change }, SIZES);

test.each([
  ['badge', [`img-src ${HOST}`]],
  ['shields', ['img-src https://img.shields.io']],
  ['element', [`script-src ${HOST}`, `connect-src ${HOST}`, `img-src ${HOST}`]],
  ['iframe', [`frame-src ${HOST}`]],
  ['link', []],
] as const)('the form %s has its lines for a policy', (form, csp) => {
  expect(cost({ form }).csp).toEqual(csp);
});

test('a link loads nothing and contacts nobody', () => {
  expect(cost({ form: 'link' })).toMatchObject({ bytes: 0, scripts: 'None', contacts: expect.stringMatching(/^Nobody/) });
});

test('only the badge from Shields.io contacts anybody but us', () => {
  expect(cost({ form: 'shields' }).contacts).toMatch(/^Shields\.io/);
  for (const form of ['badge', 'element', 'iframe'] as const) {
    expect(cost({ form }).contacts).toMatch(/^Only sync-status\.example\./);
  }
});

describe('the element', () => {
  const inKilobytes = (change: Partial<SnippetChoice>) => Math.floor(cost({ form: 'element', ...change }).bytes / 1000);

  test('costs as much as the scripts of its view', () => {
    expect(inKilobytes({})).toBe(6);
    expect(inKilobytes({ view: 'card' })).toBe(17);
    expect(inKilobytes({ audience: 'owner' })).toBe(17);
    expect(inKilobytes({ view: 'full' })).toBe(37);
    expect(inKilobytes({ view: 'step' })).toBe(37);
  });

  test('says whether it has one script or two', () => {
    expect(cost({ form: 'element' }).scripts).toMatch(/^One, from sync-status\.example/);
    expect(cost({ form: 'element', view: 'card' }).scripts).toMatch(/^Two, from sync-status\.example/);
  });
});
