/** The badge as an image: golden files, sizes, colours, and hostile labels. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BAD_REQUEST,
  type BadgeState,
  COULD_NOT_CHECK,
  DEFAULT_LABEL,
  NO_SUCH_ID,
  NOT_AN_ID,
  TONES,
} from '../../shared/report/badge-state.ts';
import { AA, contrast } from '../../site/contrast.ts';
import { BADGE_STYLES, LABEL_INK, renderBadge } from '../../worker/render/badge.ts';
import { symbolOf } from '../../worker/render/badge-symbol.ts';
import { launch } from '../browser/browser.ts';

const STATES: Record<string, BadgeState> = {
  all: { message: '14 of 14 on ORCID', tone: 'all', status: 'in-step' },
  duplicates: { message: '14 of 14 on ORCID, 2 duplicates', tone: 'most', status: 'in-step', share: 1 },
  'almost-all': { message: '9,999 of 10,000 on ORCID', tone: 'most', status: 'action-needed', share: 0.9999 },
  most: { message: '76 of 105 on ORCID', tone: 'most', status: 'action-needed', share: 76 / 105 },
  half: { message: '7 of 14 on ORCID', tone: 'most', status: 'action-needed', share: 0.5 },
  some: { message: '5 of 14 on ORCID', tone: 'some', status: 'action-needed', share: 5 / 14 },
  'hardly-any': { message: '1 of 10,000 on ORCID', tone: 'some', status: 'action-needed', share: 0.0001 },
  nothing: { message: '0 of 14 on ORCID', tone: 'some', status: 'action-needed', share: 0 },
  'only-visible': { message: '76 on ORCID', tone: 'most', status: 'action-needed' },
  waiting: { message: '13 of 14 on ORCID, 1 on the way', tone: 'wait', status: 'waiting' },
  'nothing-to-sync': { message: 'nothing to sync', tone: 'none', status: 'nothing-to-sync' },
  closed: { message: 'record closed', tone: 'none', status: 'incomplete' },
  'partly-checked': { message: '12 on ORCID, partly checked', tone: 'unknown', status: 'incomplete' },
  'could-not-check': COULD_NOT_CHECK,
  'no-such-id': NO_SUCH_ID,
  'not-an-id': NOT_AN_ID,
  'bad-request': BAD_REQUEST,
  longest: { message: 'example: 12,345 of 23,456 on ORCID, 11,111 on the way', tone: 'wait', status: 'waiting' },
};
const CASES = Object.entries(STATES).flatMap(([name, state]) => BADGE_STYLES.map((style) => ({ name, state, style })));

describe.each(CASES)('$name, $style', ({ name, state, style }) => {
  const svg = renderBadge(state, DEFAULT_LABEL, style);

  test('has not changed since its golden file was reviewed', async () => {
    await expect(svg).toMatchFileSnapshot(`golden/${name}-${style}.svg`);
  });

  test('has the same text for screen readers', () => {
    expect(svg).toContain(`role="img" aria-label="ORCID sync: ${state.message}"`);
    expect(svg).toContain(`<title>ORCID sync: ${state.message}</title>`);
  });

  test('loads nothing and runs nothing', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/http|href|url\(|<script|<style|\son\w+=/i);
  });
});

test('every badge with the default label is at most 800 bytes', () => {
  const sizes = CASES.map(({ state, style }) => new TextEncoder().encode(renderBadge(state, DEFAULT_LABEL, style)).length);
  console.info(`badges: ${Math.min(...sizes)} to ${Math.max(...sizes)} bytes`);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(800);
});

test('every tone has a case', () => {
  expect([...new Set(Object.values(STATES).map(({ tone }) => tone))].toSorted()).toEqual(TONES.toSorted());
});

test('each tone has a symbol of its own, so that nobody needs to see the colour', () => {
  const symbols = Object.values(STATES).map((state) => [state.tone, symbolOf(state, LABEL_INK, '')] as const);
  for (const [tone, symbol] of symbols) {
    for (const [other, otherSymbol] of symbols) if (other !== tone) expect(symbol).not.toBe(otherSymbol);
  }
});

const LABELS = {
  'three hundred characters': 'x'.repeat(300),
  emoji: '📊 my data 👩🏽‍🔬',
  'right to left': 'הנתונים שלי',
  'Chinese, Japanese and Korean': '研究データ 연구 데이터',
  'an attempt to break out': '"><script>alert(1)</script>',
  'an entity': '&lt;b&gt; & more',
  'wide letters': 'WWWWWWWWWW',
  'accented letters': 'Données d’été, à Łódź',
  nothing: '',
};

describe('in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** @returns Where the texts and the box of the badge end when a browser draws it. */
  async function drawn(svg: string) {
    const page = await browser.newPage();
    try {
      await page.setContent(`<!doctype html><title>x</title>${svg}`);
      return await page.evaluate((source) => {
        const broken = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null;
        const box = document.querySelector('svg')?.getBoundingClientRect();
        const texts = [...document.querySelectorAll('svg text')].map((text) => {
          const { left, right } = text.getBoundingClientRect();
          return {
            left,
            right,
            length: (text as SVGTextElement).getComputedTextLength(),
            stated: Number(text.getAttribute('textLength')),
          };
        });
        return {
          width: box?.width ?? 0,
          left: box?.left ?? 0,
          right: box?.right ?? 0,
          texts,
          scripts: document.scripts.length,
          broken,
        };
      }, svg);
    } finally {
      await page.close();
    }
  }

  test.each(CASES)('$name, $style: the text is as wide as computed, within 2 px', async ({ state, style }) => {
    const { texts, left, right } = await drawn(renderBadge(state, DEFAULT_LABEL, style));
    for (const text of texts) {
      expect(Math.abs(text.right - text.left - text.stated)).toBeLessThanOrEqual(2);
      expect(text.left).toBeGreaterThanOrEqual(left);
      expect(text.right).toBeLessThanOrEqual(right);
    }
  });

  test.each(CASES)('$name, $style: text and symbol are readable on their ground', async ({ state, style }) => {
    const page = await browser.newPage();
    try {
      await page.setContent(`<!doctype html><title>x</title>${renderBadge(state, DEFAULT_LABEL, style)}`);
      const colours = await page.evaluate(() =>
        [...document.querySelectorAll('svg text, svg path[transform]')].map((mark) => {
          const { left, top, width, height } = mark.getBoundingClientRect();
          const ground = document
            .elementsFromPoint(left + width / 2, top + height / 2)
            .find((element) => element.matches('svg > rect, svg > path:not([transform])'));
          const { fill, stroke } = getComputedStyle(mark);
          return [fill === 'none' ? stroke : fill, ground ? getComputedStyle(ground).fill : ''] as const;
        }),
      );
      expect(colours).toHaveLength(3);
      for (const [ink, ground] of colours) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(AA);
    } finally {
      await page.close();
    }
  });

  test.each(Object.entries(LABELS))('%s as a label stays inside the badge and runs nothing', async (_, label) => {
    for (const style of BADGE_STYLES) {
      const { texts, left, right, scripts, broken } = await drawn(renderBadge(STATES.most ?? NOT_AN_ID, label, style));
      expect([scripts, broken]).toEqual([0, null]);
      for (const text of texts) {
        expect(text.left).toBeGreaterThanOrEqual(left);
        expect(text.right).toBeLessThanOrEqual(right + 1);
      }
    }
  });
});

test('a label that is too long is shortened, and is complete in the title', () => {
  const svg = renderBadge(NOT_AN_ID, 'y'.repeat(60), 'flat');
  expect(svg).toContain(`${'y'.repeat(47)}…</text>`);
  expect(svg).toContain(`<title>${'y'.repeat(60)}: not an ORCID iD</title>`);
});
