import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../shared/examples/ids.ts';
import {
  checkCharacter,
  ORCID_ID_PROBLEM_TEXT,
  ORCID_ID_PROBLEMS,
  parseOrcidId,
  readOrcidId,
} from '../../../shared/identifiers/orcid-id.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';

const CANONICAL = '9999-0000-0000-006X';

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 }).map((each) => each.join(''));
const ids = digits.map((first) => `${first}${checkCharacter(first)}`.replace(/(.{4})(?=.)/g, '$1-'));

describe('every spelling that people paste is read', () => {
  test.each([
    CANONICAL,
    '999900000000006X',
    '9999 0000 0000 006X',
    '9999-0000-0000-006x',
    ' 9999-0000-0000-006X\n'.trim(),
    '9999–0000–0000–006X',
    '9999−0000−0000−006X',
    '9999-0000-0000-006X.',
    '(9999-0000-0000-006X)',
    '“9999-0000-0000-006X”',
    '\u200b9999-0000-0000-006X\u200e',
    '9999\u00a00000\u00a00000\u00a0006X',
    'https://orcid.org/9999-0000-0000-006X',
    'http://orcid.org/9999-0000-0000-006X',
    'https://www.orcid.org/9999-0000-0000-006X/',
    'https:/orcid.org/9999-0000-0000-006X',
    'orcid.org/9999-0000-0000-006X',
    'ORCID.ORG/9999-0000-0000-006X',
    'https://orcid.org/9999-0000-0000-006X?lang=en',
    'https://orcid.org/9999-0000-0000-006X#works',
    'https://orcid.org/my-orcid?orcid=9999-0000-0000-006X',
    'https://orcid.org/my-orcid?lang=en&orcid=9999-0000-0000-006X#top',
    '<https://orcid.org/9999-0000-0000-006X>',
    'orcid:9999-0000-0000-006X',
    'ORCID: 9999-0000-0000-006X',
    'ORCID iD: https://orcid.org/9999-0000-0000-006X',
    'ORCID 9999-0000-0000-006X',
    'orcid:https://orcid.org/9999-0000-0000-006X',
  ])('%j', (text) => {
    expect(parseOrcidId(text)).toBe(CANONICAL);
  });
});

describe('everything else is refused, with the reason', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['orcid:', 'not-an-id'],
    ['9999-0000-0000-0061', 'wrong-check-character'],
    ['9999-0000-0000-0060', 'wrong-check-character'],
    ['0000-0002-1825-0098', 'wrong-check-character'],
    ['9999-0000-0000-006', 'wrong-length'],
    ['9999-0000-0000-006X1', 'not-an-id'],
    ['99990000000000611', 'wrong-length'],
    ['X999-0000-0000-0060', 'not-an-id'],
    ['9999-0000-0000-OO6X', 'not-an-id'],
    ['Robin Example', 'not-an-id'],
    ['10.6084/m9.figshare.123', 'other-address'],
    ['../../etc/passwd', 'other-address'],
    ['https://sandbox.orcid.org/9999-0000-0000-006X', 'other-registry'],
    ['https://pub.sandbox.orcid.org/v3.0/9999-0000-0000-006X', 'other-registry'],
    ['https://orcid.org.example.com/9999-0000-0000-006X', 'other-address'],
    ['https://example.com/9999-0000-0000-006X', 'other-address'],
    ['https://orcid.org/9999-0000-0000-006X/works', 'other-address'],
    ['9999-0000-0000-006X\u0000', 'control-characters'],
    ['9999-0000-\u001b[31m0000-006X', 'control-characters'],
    ['٩٩٩٩-0000-0000-006X', 'not-an-id'],
    ['9'.repeat(200_000), 'too-long'],
  ] as const)('%j is %s', (text, code) => {
    const detail = `${ORCID_ID_PROBLEM_TEXT[code]} An ORCID iD looks like 0000-0002-1825-0097 or https://orcid.org/0000-0002-1825-0097.`;
    expect(readOrcidId(text)).toEqual({ ok: false, problem: { code, detail } });
  });
});

test('every problem has words, and none repeats what was typed', () => {
  expect(Object.keys(ORCID_ID_PROBLEM_TEXT)).toEqual([...ORCID_ID_PROBLEMS]);
  for (const text of Object.values(ORCID_ID_PROBLEM_TEXT)) expect(text).toMatch(/^[A-Z].*\.$/);
});

test('every example iD is a valid iD', () => {
  for (const { orcid } of EXAMPLES) expect(parseOrcidId(orcid)).toBe(orcid);
});

describe('properties', () => {
  test('reading is idempotent', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), ids), (text) => {
        const once = parseOrcidId(text);
        expect(once === null ? null : parseOrcidId(once)).toBe(once);
      }),
      propertyRuns(),
    );
  });

  test('an iD is read from its address, compact or not', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(parseOrcidId(`https://orcid.org/${id}`)).toBe(id);
        expect(parseOrcidId(id.replaceAll('-', '').toLowerCase())).toBe(id);
      }),
      propertyRuns(),
    );
  });

  test('one wrong digit is always noticed', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
        const compact = [...id.replaceAll('-', '')];
        compact[place] = String((Number(compact[place]) + shift) % 10);
        expect(readOrcidId(compact.join(''))).toMatchObject({ ok: false, problem: { code: 'wrong-check-character' } });
      }),
      propertyRuns(),
    );
  });
});
