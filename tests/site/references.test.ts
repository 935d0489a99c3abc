/** Checks that no address that a browser would load is overlooked. */
import { expect, test } from 'vitest';
import { elements } from './built.ts';
import { inStyles, links, loads } from './references.ts';

test.each([
  '<img src="/a">',
  '<img srcset="/a 2x">',
  '<script src="/a"></script>',
  '<link rel="stylesheet" href="/a">',
  '<link rel="preconnect" href="/a">',
  '<link rel="shortcut icon" href="/a">',
  '<iframe src="/a"></iframe>',
  '<video poster="/a"></video>',
  '<object data="/a"></object>',
  '<form action="/a"></form>',
  '<button formaction="/a"></button>',
  '<a href="/b" ping="/a"></a>',
  '<svg><use href="/a"/></svg>',
  '<svg><image xlink:href="/a"/></svg>',
  '<template><img src="/a"></template>',
  '<p style="background: url(/a)"></p>',
  '<style>p { background: url("/a") }</style>',
  '<style>@import "/a";</style>',
])('%s loads something', (html) => {
  expect(loads(elements(html))).toEqual(['/a']);
});

test('a list of images counts as loading each of them', () => {
  expect(loads(elements('<source srcset="/a 1x, /b 2x">'))).toEqual(['/a', '/b']);
});

test('addresses in a style sheet are found, however they are quoted', () => {
  expect(inStyles(`@import url(/a); p { background: url('/b'), url( "/c" ) } @import '/d';`)).toEqual(['/a', '/b', '/c', '/d']);
});

test('links and canonical addresses load nothing', () => {
  const page = elements('<link rel="canonical" href="/a"><a href="/b">There</a>');
  expect(loads(page)).toEqual([]);
  expect(links(page)).toEqual(['/b']);
});
