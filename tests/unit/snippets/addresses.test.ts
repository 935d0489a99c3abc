/** The addresses in snippets: what they leave out, their order, and labels in them. */
import { expect, test } from 'vitest';
import { AUDIENCES } from '../../../shared/api/embed-size.ts';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import { DEFAULT_LABEL } from '../../../shared/report/badge-state.ts';
import { badgeAddress, embedAddress, shieldsAddress } from '../../../shared/snippets/addresses.ts';
import { DEFAULTS, type SnippetChoice, STYLES, THEMES, tidyLabel } from '../../../shared/snippets/choice.ts';
import { BADGE_STYLES } from '../../../worker/render/badge.ts';
import { THEMES as EMBED_THEMES } from '../../../worker/render/embed.ts';

const HOST = 'https://sync-status.example';
const ID = exampleNamed('in-step');
const usual: SnippetChoice = { ...DEFAULTS, host: HOST, orcid: ID, form: 'badge' };
const other: SnippetChoice = { ...usual, style: 'flat-square', label: "it's (a_b)--c", scope: 'datacite', prefix: '10.17866' };

test('leave out the defaults', () => {
  expect(badgeAddress(usual)).toBe(`${HOST}/badge/${ID}.svg`);
  expect(embedAddress(usual)).toBe(`${HOST}/embed/${ID}`);
  expect(shieldsAddress(usual)).toBe(`https://img.shields.io/endpoint?url=${encodeURIComponent(`${HOST}/badge/${ID}.json`)}`);
});

test('have their parameters in a fixed order, and contain no markup', () => {
  const label = 'it%27s%20%28a%5Fb%29%2D-c';
  expect(badgeAddress(other)).toBe(`${HOST}/badge/${ID}.svg?style=flat-square&label=${label}&scope=datacite&prefix=10.17866`);
  const { searchParams } = new URL(shieldsAddress(other));
  expect(searchParams.get('url')).toBe(`${HOST}/badge/${ID}.json?label=${label}&scope=datacite&prefix=10.17866`);
  expect(searchParams.get('style')).toBe('flat-square');
});

test('of a badge say that it counts only what is visible', () => {
  expect(badgeAddress({ ...usual, count: 'visible' })).toBe(`${HOST}/badge/${ID}.svg?count=visible`);
  const shields = shieldsAddress({ ...usual, form: 'shields', count: 'visible' });
  expect(new URL(shields).searchParams.get('url')).toBe(`${HOST}/badge/${ID}.json?count=visible`);
});

test('of a frame say for whom it is, and its colours', () => {
  const address = embedAddress({ ...usual, audience: 'owner', theme: 'dark', prefix: '10.17866' });
  expect(address).toBe(`${HOST}/embed/${ID}?for=owner&theme=dark&prefix=10.17866`);
});

test('have the same defaults and values as the routes', () => {
  expect(DEFAULTS).toMatchObject({ label: DEFAULT_LABEL, ...EVERYTHING_ON_FIGSHARE });
  expect(STYLES).toEqual(BADGE_STYLES);
  expect([...THEMES].sort()).toEqual([...EMBED_THEMES].sort());
  expect(AUDIENCES).toContain(DEFAULTS.audience);
});

test('a label is one line of at most 100 whole characters', () => {
  expect(tidyLabel(' a\nb\u2028c\u202e\ud800 ')).toBe('a b c');
  expect([...tidyLabel('𝒟'.repeat(300))]).toHaveLength(100);
});
