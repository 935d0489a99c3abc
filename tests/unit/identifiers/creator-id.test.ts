/** Which of a creator's identifiers Auto-Update accepts. Each case changes one thing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ID_READINGS, type NameIdentifier, readCreatorId } from '../../../shared/identifiers/creator-id.ts';
import { roleOf } from '../../../shared/sources/datacite/role.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { ROBIN } from '../../fixtures/robin.ts';

const URL_OF_ROBIN = `https://orcid.org/${ROBIN}`;
const WITH_X = '9999-0000-0000-006X';

function written(text: string | null, scheme: string | null = 'ORCID'): NameIdentifier {
  return { written: text, scheme };
}

describe('Auto-Update accepts the iD in the spelling', () => {
  test.each([URL_OF_ROBIN, `http://orcid.org/${ROBIN}`, `https://www.orcid.org/${ROBIN}`, ROBIN, ROBIN.replaceAll('-', ' ')])(
    '%s',
    (text) => {
      expect(readCreatorId([written(text)])).toEqual({ written: text, scheme: 'ORCID', reading: 'usable', id: ROBIN });
    },
  );
});

describe('Auto-Update does not accept', () => {
  test.each([
    ['an iD with a slash at the end', written(`${URL_OF_ROBIN}/`), 'misspelt', ROBIN],
    ['an address without https://', written(`orcid.org/${ROBIN}`), 'misspelt', ROBIN],
    ['an iD without hyphens', written(ROBIN.replaceAll('-', '')), 'misspelt', ROBIN],
    ['an iD with a space at the end', written(`${URL_OF_ROBIN} `), 'misspelt', ROBIN],
    ['an iD with a lower-case x', written(WITH_X.toLowerCase()), 'misspelt', WITH_X],
    ['an iD behind two addresses', written(`https://orcid.org/${URL_OF_ROBIN}`), 'misspelt', ROBIN],
    ['… of which one is encoded', written(`https://orcid.org/${encodeURIComponent(URL_OF_ROBIN)}`), 'misspelt', ROBIN],
    ['an iD written twice', written(`${URL_OF_ROBIN}${URL_OF_ROBIN}`), 'misspelt', ROBIN],
    ['an iD of the sandbox', written(`https://sandbox.orcid.org/${ROBIN}`), 'misspelt', ROBIN],
    ['an iD at a mistyped host', written(`https://orchid.org/${ROBIN}`), 'misspelt', ROBIN],
    ['… without a scheme', written(`https://orchid.org/${ROBIN}`, null), 'misspelt', ROBIN],
    ['… with two addresses and the scheme in lower case', written(`https://orcid.org/${URL_OF_ROBIN}`, 'orcid'), 'misspelt', ROBIN],
    ['an iD at another host', written(`https://example.org/people/${ROBIN}`), 'misspelt', ROBIN],
    ['an iD in the address of a page', written(`${URL_OF_ROBIN}/works`), 'misspelt', ROBIN],
    ['an iD with a query', written(`${URL_OF_ROBIN}?lang=en`), 'misspelt', ROBIN],
    ['an iD with a name', written(`Robin Example (ORCID ${ROBIN})`), 'misspelt', ROBIN],
    ['an iD with long dashes', written(ROBIN.replaceAll('-', '–')), 'misspelt', ROBIN],
    ['an iD with an invisible character', written(`${ROBIN}\u200b`), 'misspelt', ROBIN],
    ['two iDs', written(`${URL_OF_ROBIN}; https://orcid.org/${WITH_X}`), 'not-an-id', null],
    ['an iD within a longer number', written(`https://example.org/1${ROBIN}`), 'not-an-id', null],
    ['an iD with an address as its scheme', written(ROBIN, 'https://orcid.org/'), 'wrong-scheme', ROBIN],
    ['an iD with its scheme in lower case', written(URL_OF_ROBIN, 'orcid'), 'wrong-scheme', ROBIN],
    ['an iD with the scheme Other', written(URL_OF_ROBIN, 'Other'), 'wrong-scheme', ROBIN],
    ['an iD without a scheme', written(URL_OF_ROBIN, null), 'wrong-scheme', ROBIN],
    ['a bare iD without a scheme', written(ROBIN, ''), 'wrong-scheme', ROBIN],
    ['an iD with the scheme of another registry', written(ROBIN, 'ResearcherID'), 'wrong-scheme', ROBIN],
    ['the address of an iD with the scheme ISNI', written(URL_OF_ROBIN, 'ISNI'), 'wrong-scheme', ROBIN],
    ['an iD with a mistyped character', written('https://orcid.org/9999-0000-0000-0116'), 'bad-checksum', null],
    ['an iD with too few characters', written('https://orcid.org/9999-0000-0000'), 'not-an-id', null],
    ['a placeholder', written('0000-0000-0000-0000'), 'not-an-id', null],
    ['… with a fitting check character', written('https://orcid.org/0000-0000-0000-0001'), 'not-an-id', null],
    ['an ISNI', written('https://isni.org/isni/0000000121032683'), 'not-an-id', null],
    ['the number of another registry', written('https://example.org/viaf/0000000121032683'), 'not-an-id', null],
    ['an item of Wikidata', written('https://www.wikidata.org/wiki/Q42'), 'not-an-id', null],
    ['an e-mail address', written('robin@example.org'), 'not-an-id', null],
    ['a name instead of an iD', written('Robin Example'), 'not-an-id', null],
    ['an empty text', written(''), 'empty', null],
    ['a scheme without an identifier', written(null), 'empty', null],
  ] as const)('%s', (_, identifier, reading, id) => {
    expect(readCreatorId([identifier])).toMatchObject({ reading, id });
  });

  test('a creator without identifiers', () => {
    expect(readCreatorId([])).toEqual({ written: null, scheme: null, reading: 'absent', id: null });
  });

  test.each([
    ['0000000121032683', 'ISNI'],
    ['0000 0001 2103 2683', 'isni'],
    ['0000-0001-2103-2683', 'International Standard Name Identifier'],
    ['https://isni.org/isni/0000000121032683', 'ISNI'],
    ['http://www.isni.org/0000000121032683', null],
    [`https://isni.org/isni/${ROBIN}`, 'ISNI'],
    [ROBIN, 'ISNI'],
    [ROBIN.replaceAll('-', ''), 'VIAF'],
    ['Q42', 'Wikidata'],
    ['http://robin@example.org/', null],
    ['A-1234-2008', 'ResearcherID'],
    ['0000-0000-0000-0000', null],
    ['0000-0000-0000-0001', 'Other'],
  ])('%s with the scheme %s, which is not an iD', (text, scheme) => {
    expect(readCreatorId([written(text, scheme)])).toEqual({ written: null, scheme: null, reading: 'absent', id: null });
  });

  test('and keeps what is written there', () => {
    const identifier = written(`https://orcid.org/${URL_OF_ROBIN}`);
    expect(readCreatorId([identifier])).toMatchObject(identifier);
  });
});

describe('if a creator has several identifiers', () => {
  test('those of another registry are ignored', () => {
    expect(readCreatorId([written('https://isni.org/1', 'ISNI'), written(URL_OF_ROBIN)])).toMatchObject({ reading: 'usable' });
  });

  test('only the first with the scheme ORCID counts', () => {
    expect(readCreatorId([written(''), written(URL_OF_ROBIN)])).toMatchObject({ reading: 'empty', id: null });
  });

  test('one with the scheme ORCID is preferred', () => {
    expect(readCreatorId([written(URL_OF_ROBIN, 'Other'), written(URL_OF_ROBIN)])).toMatchObject({ reading: 'usable' });
  });
});

describe('properties', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'https://',
          'orcid.org/',
          'isni.org/',
          'sandbox.',
          ROBIN,
          WITH_X,
          '0000-0000-0000-0001',
          ' ',
          '/',
          'x',
          '1',
          '%20',
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  const schemes = fc.oneof(fc.constantFrom('ORCID', 'orcid', 'ISNI', 'Other', 'VIAF', '', null), fc.string());
  const identifiers = fc.array(fc.record({ written: fc.option(texts), scheme: schemes }), { maxLength: 3 });

  test('every text gives a known reading', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(identifiers, (all) => {
        const { reading, id } = readCreatorId(all);
        expect(ID_READINGS).toContain(reading);
        expect(id !== null).toBe(['usable', 'misspelt', 'wrong-scheme'].includes(reading));
      }),
      propertyRuns(),
    );
  });

  test('the report and the pre-check read the same', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(identifiers, (all) => {
        const { reading, id } = readCreatorId(all);
        const agents = { creators: [{ identifiers: all }], contributors: [] };
        if (id) expect(roleOf(id, agents)).toBe(reading === 'usable' ? 'creator' : 'misspelt');
        if (reading === 'absent') expect(roleOf(ROBIN, agents)).toBe('absent');
      }),
      propertyRuns(),
    );
  });
});
