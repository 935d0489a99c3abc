import { describe, expect, test } from 'vitest';
import { parseHandle } from '../../../shared/identifiers/handle.ts';

describe('a Handle is read from', () => {
  test.each([
    '2381/27744',
    ' hdl:2381/27744 ',
    'Handle: 2381/27744',
    'http://hdl.handle.net/2381/27744',
    'https://hdl.handle.net/2381/27744/',
    'https://hdl.handle.net/2381%2F27744?locatt=x',
    'hdl.handle.net/2381/27744#top',
    '2381/27744\u200b.',
  ])('%j', (text) => {
    expect(parseHandle(text)).toBe('2381/27744');
  });

  test('an authority with several numbers', () => {
    expect(parseHandle('https://hdl.handle.net/20.500.12345/AbC-1')).toBe('20.500.12345/AbC-1');
  });
});

test.each([
  '',
  null,
  'nonsense',
  'see the publication',
  '2381/',
  '2381/a b',
  '10.6084/m9.figshare.1',
  'https://hdl.handle.net/10.6084/m9.figshare.1',
  'https://example.org/2381/27744',
  `2381/${'x'.repeat(2000)}`,
])('%j is not a Handle', (text) => {
  expect(parseHandle(text)).toBeNull();
});
