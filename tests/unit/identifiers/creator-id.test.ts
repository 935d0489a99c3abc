/** Which of a creator's identifiers Auto-Update accepts. Each case changes one thing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ID_READINGS, type NameIdentifier, readCreatorId } from '../../../shared/identifiers/creator-id.ts';
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
    ['an iD with an address as its scheme', written(ROBIN, 'https://orcid.org/'), 'wrong-scheme', ROBIN],
    ['an iD with its scheme in lower case', written(URL_OF_ROBIN, 'orcid'), 'wrong-scheme', ROBIN],
    ['an iD with the scheme Other', written(URL_OF_ROBIN, 'Other'), 'wrong-scheme', ROBIN],
    ['an iD without a scheme', written(URL_OF_ROBIN, null), 'wrong-scheme', ROBIN],
    ['an iD with a mistyped character', written('https://orcid.org/9999-0000-0000-0116'), 'bad-checksum', null],
    ['an iD with too few characters', written('https://orcid.org/9999-0000-0000'), 'not-an-id', null],
    ['an iD of the sandbox', written(`https://sandbox.orcid.org/${ROBIN}`), 'not-an-id', null],
    ['a name instead of an iD', written('Robin Example'), 'not-an-id', null],
    ['an empty text', written(''), 'empty', null],
    ['a scheme without an identifier', written(null), 'empty', null],
  ] as const)('%s', (_, identifier, reading, id) => {
    expect(readCreatorId([identifier])).toMatchObject({ reading, id });
  });

  test('a creator without identifiers', () => {
    expect(readCreatorId([])).toEqual({ written: null, scheme: null, reading: 'absent', id: null });
  });

  test('an ISNI, whose number has the same shape', () => {
    expect(readCreatorId([written(ROBIN.replaceAll('-', ''), 'ISNI')]).reading).toBe('absent');
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

test('every text gives a known reading', PROPERTY_TEST, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, scheme) => {
      expect(ID_READINGS).toContain(readCreatorId([written(text, scheme)]).reading);
    }),
    propertyRuns(),
  );
});
