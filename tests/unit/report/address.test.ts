import { expect, test } from 'vitest';
import { filePath, reportPath } from '../../../shared/report/address.ts';
import { ROBIN } from '../../fixtures/robin.ts';

const ASKED = { asked: ROBIN, scope: 'figshare', prefix: null } as const;

test.each([
  [ASKED, 'json', `/api/v1/status/${ROBIN}`],
  [ASKED, 'bib', `/api/v1/status/${ROBIN}.bib`],
  [{ ...ASKED, scope: 'datacite' }, 'csv', `/api/v1/status/${ROBIN}.csv?scope=datacite`],
  [{ ...ASKED, prefix: '10.17866' }, 'atom', `/api/v1/status/${ROBIN}.atom?prefix=10.17866`],
  [{ ...ASKED, scope: 'datacite', prefix: '10.17866' }, 'json', `/api/v1/status/${ROBIN}?scope=datacite&prefix=10.17866`],
] as const)('the path of %j as %s', (report, file, path) => {
  expect(filePath(report, file)).toBe(path);
});

test.each([
  [ASKED, `/report/${ROBIN}`],
  [{ ...ASKED, scope: 'datacite', prefix: '10.17866' }, `/report/${ROBIN}?scope=datacite&prefix=10.17866`],
] as const)('the page of %j', (report, path) => {
  expect(reportPath(report)).toBe(path);
});
