/** Which item, and which version of it, the address of a page on Figshare belongs to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFigsharePage } from '../../../shared/identifiers/figshare-address.ts';
import { figshareItem, figshareVersion, isFigshareCollection } from '../../../shared/identifiers/figshare-item.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';

const SITE = 'https://figshare.com';
const PORTAL = 'https://bridges.example.edu';

describe('the item and its version are read from', () => {
  test.each([
    ['the usual address', '/articles/dataset/A_title/95000521', 95000521, null],
    ['… with a version', '/articles/dataset/A_title/95000521/2', 95000521, 2],
    ['… with a slash at the end', '/articles/dataset/A_title/95000521/2/', 95000521, 2],
    ['… of a file', '/articles/dataset/A_title/95000521/2/files/7', 95000521, 2],
    ['… in capitals', '/Articles/Dataset/A_title/95000521', 95000521, null],
    ['a title that is a number', '/articles/software/2009/95000521', 95000521, null],
    ['… with a version', '/articles/software/2009/95000521/1', 95000521, 1],
    ['… for an item with a short number', '/articles/software/2009/123/1', 123, 1],
    ['… that looks like an item', '/articles/software/95000521/2009', 2009, null],
    ['an item with a short number', '/articles/dataset/A_title/2009', 2009, null],
    ['… with a version', '/articles/dataset/A_title/2009/1', 2009, 1],
    ['an address without a type', '/articles/A_title/95000521', 95000521, null],
    ['… with a version', '/articles/A_title/95000521/3', 95000521, 3],
    ['our own links', '/articles/_/7', 7, null],
    ['an address without a slug', '/articles/dataset/95000521', 95000521, null],
  ])('%s: %s', (_, path, item, version) => {
    for (const host of [SITE, PORTAL, 'https://salford.figshare.com', 'http://figshare.le.ac.uk']) {
      for (const rest of ['', '?file=9', '#tab', '&x=1', '.', ')', '%E2%80%8B', '\u200b']) {
        const address = `${host}${path}${rest}`;
        expect([figshareItem(address), figshareVersion(address)]).toEqual([item, version]);
      }
    }
  });
});

describe('on Figshare’s own hosts, they are also read from', () => {
  test.each([
    ['the number alone', '/articles/95000521', 95000521, null],
    ['… with a version', '/articles/95000521/1', 95000521, 1],
    ['a title that is a number, without a type', '/articles/2009/95000521', 95000521, null],
    ['… with a version', '/articles/2009/95000521/12', 95000521, 12],
  ])('%s: %s', (_, path, item, version) => {
    for (const host of [SITE, 'https://salford.figshare.com', 'https://figshare.le.ac.uk']) {
      expect([figshareItem(host + path), figshareVersion(host + path)]).toEqual([item, version]);
    }
    // Elsewhere, this could be the article of a newspaper.
    expect([figshareItem(PORTAL + path), figshareVersion(PORTAL + path)]).toEqual(['ambiguous', null]);
  });
});

describe('we cannot tell which item it is', () => {
  test.each([
    ['a title or an item, an item or a version', '/articles/95000521/2009'],
    ['two short numbers', '/articles/2009/2010'],
    ['two very short numbers', '/articles/12/13'],
    ['a number and something else', '/articles/95000521/files'],
    ['a title or an item, behind a type', '/articles/dataset/95000521/1'],
    ['more numbers than there are places', '/articles/dataset/1/2/95000521'],
    ['more numbers than there are places, without a type', '/articles/1/2/95000521'],
    ['a title that is a number, behind a type that we do not know', '/articles/hologram/2009/95000521'],
  ])('%s: %s', (_, path) => {
    expect([figshareItem(SITE + path), figshareVersion(SITE + path)]).toEqual(['ambiguous', null]);
  });
});

describe('this is not the address of an item', () => {
  test.each([
    `${SITE}/`,
    `${SITE}/articles`,
    `${SITE}/articles/dataset`,
    `${SITE}/articles/dataset/A_title`,
    `${SITE}/articles/dataset/A_title/0`,
    `${SITE}/articles/dataset/A_title/99999999999999999999`,
    `${SITE}/articles/dataset/A_title/12x`,
    `${SITE}/s/0123456789abcdef`,
    `${SITE}/authors/Robin/123`,
    `${SITE}/collections/A_title/123`,
    `${SITE}/ndownloader/files/123`,
    `${PORTAL}/articles/2024/a-story`,
    `${PORTAL}/news/dataset/A_title/123`,
    'ftp://figshare.com/articles/dataset/A_title/123',
    '',
  ])('%s', (address) => {
    expect(figshareItem(address)).toBeNull();
  });
});

describe('a collection is recognised, and its version', () => {
  test.each([
    ['/collections/A_title/123', null],
    ['/collections/A_title/123/2', 2],
    ['/collections/123', null],
    ['/collections/2009/123456', null],
    ['/collections/2009/123456/2', 2],
  ])('%s', (path, version) => {
    expect([isFigshareCollection(SITE + path), figshareItem(SITE + path), figshareVersion(SITE + path)]).toEqual([
      true,
      null,
      version,
    ]);
  });

  test.each(['/collections', '/collections/A_title', '/articles/A_title/123'])('%s is not a collection', (path) => {
    expect(isFigshareCollection(SITE + path)).toBe(false);
  });
});

describe('a page is recognised on an institution’s own host', () => {
  test.each([
    ['/articles/dataset/A_title/123', true],
    ['/articles/dataset/A_title/123/1', true],
    ['/articles/dataset/A_title/123/', true],
    ['/articles/dataset/1984/95000541', true],
    ['/articles/dataset/1984/95000541/1', true],
    ['/articles/A_title/123', true],
    ['/collections/A_title/123/2', true],
    ['/articles/1984/95000541', false],
    ['/articles/95000541', false],
    ['/articles/2024/a-story', false],
    ['/articles/dataset/A_title/123/1/2', false],
    ['/articles/dataset/A_title', false],
    ['/view/dataset/A_title/123', false],
  ])('%s: %s', (path, expected) => {
    expect(isFigsharePage(PORTAL + path)).toBe(expected);
  });
});

test('every address gives an item, no item, or no decision', PROPERTY_TEST, () => {
  const places = fc.array(
    fc.oneof(fc.constantFrom('articles', 'dataset', '2009', '95000521', '1', '', '_', '%2F', '%'), fc.string()),
  );
  fc.assert(
    fc.property(fc.constantFrom(SITE, PORTAL), places, (host, path) => {
      const item = figshareItem(`${host}/articles/${path.join('/')}`);
      expect(item === null || item === 'ambiguous' || (Number.isSafeInteger(item) && item > 0)).toBe(true);
    }),
    propertyRuns(),
  );
});

/** A pattern that tries every place anew would take minutes. */
test.each([
  ['a slug', `${PORTAL}/articles/${'a'.repeat(7900)}/x`],
  ['slashes', `${PORTAL}/articles/${'/'.repeat(7900)}`],
  ['digits', `${PORTAL}/articles/dataset/${'1'.repeat(7900)}`],
])('thousands of addresses with %s can be read', (_, address) => {
  for (let count = 0; count < 2000; count += 1) isFigsharePage(address);
  expect(isFigsharePage(address)).toBe(address.includes('dataset'));
});

test.each([
  ['figshare.com/articles/dataset/A_title/123', 123],
  ['www.figshare.com/articles/dataset/A_title/123/2', 123],
  ['https://api.figshare.com/v2/articles/123', 123],
  ['/articles/dataset/A_title/123', null],
  ['articles/dataset/A_title/123', null],
])('an address needs no scheme, but a host: %s', (address, item) => {
  expect(figshareItem(address)).toBe(item);
});
