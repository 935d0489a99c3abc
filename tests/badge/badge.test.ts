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
} from '../../shared/report/badge-state.ts';
import { AA, contrast } from '../../site/contrast.ts';
import { BADGE_STYLES, COLOURS, LABEL_COLOUR, renderBadge } from '../../worker/render/badge.ts';
import { launch } from '../browser/browser.ts';

const STATES: Record<string, BadgeState> = {
  'in-step': { message: '14 of 14 on ORCID', tone: 'ok', status: 'in-step' },
  action: { message: '12 of 14 on ORCID', tone: 'action', status: 'action-needed' },
  waiting: { message: '13 of 14 on ORCID, 1 on the way', tone: 'wait', status: 'waiting' },
  'nothing-to-sync': { message: 'nothing to sync', tone: 'none', status: 'nothing-to-sync' },
  'partly-checked': { message: '12 on ORCID, partly checked', tone: 'unknown', status: 'incomplete' },
  'could-not-check': COULD_NOT_CHECK,
  'no-such-id': NO_SUCH_ID,
  'not-an-id': NOT_AN_ID,
  'bad-request': BAD_REQUEST,
  example: { message: 'example: 7 of 7 on ORCID', tone: 'ok', status: 'in-step' },
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

test('the default badge is at most 800 bytes', () => {
  const { length } = new TextEncoder().encode(renderBadge(STATES.action ?? NOT_AN_ID, DEFAULT_LABEL, 'flat'));
  console.info(`the default badge: ${length} bytes`);
  expect(length).toBeLessThanOrEqual(800);
});

describe('white text is readable', () => {
  test.each(Object.entries({ ...COLOURS, label: LABEL_COLOUR }))('on %s', (_, colour) => {
    expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(AA);
  });
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

  test.each(Object.entries(LABELS))('%s as a label stays inside the badge and runs nothing', async (_, label) => {
    for (const style of BADGE_STYLES) {
      const { texts, left, right, scripts, broken } = await drawn(renderBadge(STATES.action ?? NOT_AN_ID, label, style));
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
