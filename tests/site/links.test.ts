/** Checks the links of the built pages, and what they load, without a browser. */
import { describe, expect, test } from 'vitest';
import { LETTER_WORDS } from '../../shared/letters/letter-words.ts';
import { CHECKLIST } from '../../shared/precheck/words.ts';
import { IMPORT_GUIDE } from '../../shared/report/address.ts';
import { DUPLICATES_GUIDE } from '../../shared/report/duplicate-words.ts';
import { guidePath } from '../../shared/verdicts/advice.ts';
import { CODES } from '../../shared/verdicts/codes.ts';
import { institution } from '../../site/institution.ts';
import { LINKS } from '../../site/src/links.ts';
import { addressOf, builtFiles, builtPages, elements, read } from './built.ts';
import { leadsNowhere } from './destinations.ts';
import { inStyles, links, loads } from './references.ts';

const pages = builtPages().map((name) => ({ address: addressOf(name), elements: elements(read(name)) }));
const OURS = new URL(institution.address).origin;
const resolve = (reference: string, from: string) => new URL(reference, OURS + from);

/** Every address in the institution's file. */
const stated = JSON.stringify(institution).match(/https:[^"]+/g) ?? [];
const listed = new Set([...Object.values(LINKS).map(({ url }) => url), ...stated].map((url) => new URL(url).href));

describe.each(pages)('$address', ({ address, elements }) => {
  const destinations = links(elements).map((href) => resolve(href, address));

  test('every link inside the guide leads to an existing page and anchor', () => {
    const inside = destinations.filter(({ origin }) => origin === OURS);
    expect(inside).not.toEqual([]);
    expect(inside.filter((url) => leadsNowhere(url)).map(({ href }) => href.slice(OURS.length))).toEqual([]);
  });

  test('every external link is in the list that the live check visits', () => {
    const outside = destinations.filter(({ origin, protocol }) => origin !== OURS && protocol !== 'mailto:');
    expect(outside.map(({ href }) => href).filter((href) => !listed.has(href))).toEqual([]);
  });

  test('every email link has one valid address', () => {
    const mail = destinations.filter(({ protocol }) => protocol === 'mailto:');
    expect(mail.map(({ pathname }) => pathname).filter((to) => !/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(to))).toEqual([]);
  });

  test('the page loads only files from our own host', () => {
    const loaded = loads(elements).map((reference) => resolve(reference, address));
    expect(loaded).not.toEqual([]);
    const wrong = loaded.filter((url) => url.protocol !== 'data:' && (url.origin !== OURS || leadsNowhere(url)));
    expect(wrong.map(({ href }) => href)).toEqual([]);
  });
});

test.each(builtFiles().filter((name) => name.endsWith('.css')))('the style sheet %s loads only files from our own host', (name) => {
  const loaded = inStyles(read(name)).map((reference) => resolve(reference, `/${name}`));
  const wrong = loaded.filter((url) => url.protocol !== 'data:' && (url.origin !== OURS || leadsNowhere(url)));
  expect(wrong.map(({ href }) => href)).toEqual([]);
});

test.each(CODES)('the explanation of %s, to which reports link, exists', (code) => {
  expect(leadsNowhere(resolve(guidePath(code), '/'))).toBe(false);
});

test.each([DUPLICATES_GUIDE, IMPORT_GUIDE, CHECKLIST])('%s, to which the checker links, exists', (path) => {
  expect(leadsNowhere(resolve(path, '/'))).toBe(false);
});

test.each(Object.values(LETTER_WORDS).flatMap((words) => words?.page ?? []))('%s, to which letters link, exists', (path) => {
  expect(leadsNowhere(resolve(path, '/'))).toBe(false);
});

test('a missing page, a missing anchor and an address that redirects are found', () => {
  const wrong = [
    '/nothing/',
    '/#nothing',
    '/why-missing/#nothing',
    '/why-missing',
    '/index.html',
    '/api',
    '/glossary/#9999-0000-0000-0019',
  ];
  expect(wrong.filter((path) => !leadsNowhere(resolve(path, '/')))).toEqual([]);
});
