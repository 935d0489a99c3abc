/** The facts of the guide are complete, and the pages say when theirs were checked. */
import { describe, expect, test } from 'vitest';
import { EVIDENCE } from '../../site/src/facts/fact.ts';
import { checkedOn, FACTS } from '../../site/src/facts/facts.ts';
import { LINKS } from '../../site/src/links.ts';
import { builtPages, type Element, elements, read } from './built.ts';

const fileOf = (page: string) => (page === 'index' ? 'index.html' : `${page}/index.html`);
const attribute = (name: string) => (element: Element) => element.attributes.get(name);
const sources = elements(read('how-we-know/index.html'));

describe.each(FACTS)('$id', ({ id, evidence, sources: from, checked, pages }) => {
  test('has a source, evidence, and the day of a check that is not in the future', () => {
    expect(from.filter((name) => !LINKS[name]?.url)).toEqual([]);
    expect(Object.keys(EVIDENCE)).toContain(evidence);
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Date.parse(checked)).toBeLessThanOrEqual(Date.now());
  });

  test('is on pages that exist', () => {
    expect(pages.map(fileOf).filter((file) => !builtPages().includes(file))).toEqual([]);
  });

  test('is on the page of sources, with an anchor', () => {
    expect(sources.filter(({ attributes }) => attributes.get('id') === id)).toHaveLength(1);
  });
});

test('no two facts have the same name', () => {
  expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
});

test('the page of sources links every source and names every day', () => {
  const links = sources.map(attribute('href'));
  expect(FACTS.flatMap((fact) => fact.sources.map((name) => LINKS[name].url)).filter((url) => !links.includes(url))).toEqual([]);
  const days = sources.map(attribute('datetime')).filter((day) => day !== undefined);
  expect(days).toEqual(expect.arrayContaining(FACTS.map(({ checked }) => checked)));
});

test('a page says the day of its oldest check', () => {
  const dated = builtPages().flatMap((file) => {
    const page = elements(read(file));
    const note = page.findIndex(({ name, attributes }) => name === 'p' && attributes.get('class')?.split(' ').includes('checked'));
    const day =
      note < 0
        ? undefined
        : page
            .slice(note)
            .map(attribute('datetime'))
            .find((found) => found !== undefined);
    return day === undefined ? [] : [{ file, day }];
  });
  expect(dated.length).toBeGreaterThan(10);
  expect(dated.filter(({ file, day }) => day !== checkedOn(file.replace(/\/?index\.html$/, '')))).toEqual([]);
});
