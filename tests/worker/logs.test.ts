/** Nothing that is logged tells who was asked about. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ARRIVED_DOI, ROBIN } from '../fixtures/robin.ts';
import { FAULTS } from '../upstreams/fault-table.ts';
import { status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const TOKEN = '00000000-1111-4222-8333-444444444444';

const logged = METHODS.map((method) => vi.spyOn(console, method).mockImplementation(() => {}));
const said = () => JSON.stringify(logged.flatMap((spy) => spy.mock.calls.flat().map(String)));

afterEach(() => {
  for (const spy of logged) spy.mockClear();
});

const PATHS = [
  `/api/v1/status/${ROBIN}`,
  `/api/v1/status/${ROBIN}.bib`,
  `/api/v1/doi/${ARRIVED_DOI}`,
  `/badge/${ROBIN}.svg`,
  `/embed/${ROBIN}`,
  `/report/${ROBIN}`,
];

function expectSilence(): void {
  for (const secret of [ROBIN, ROBIN.replaceAll('-', ''), ARRIVED_DOI, TOKEN, 'rain gauge']) expect(said()).not.toContain(secret);
}

describe('no iD, no DOI, no title and no token, whatever the services answer', () => {
  test.each(FAULTS)('%s', async (_, fault) => {
    const faults = { orcid: fault, datacite: fault, figshare: fault };
    const { get, settled } = aService({ faults, deadlineMs: 100, bindings: { ORCID_TOKEN: TOKEN } });
    await Promise.all(PATHS.map((path) => get(path)));
    await settled();
    expectSilence();
  });

  test('a fault of our own is noted by its kind and its place', async () => {
    const broken = {
      toString: () => {
        throw new RangeError(`${ROBIN} ${ARRIVED_DOI}`);
      },
    };
    const { get } = aService({ bindings: { CONTACT: broken as never } });
    expect((await get(`/api/v1/status/${ROBIN}`)).status).toBe(500);
    expect(said()).toMatch(/RangeError\\n\s+at /);
    expectSilence();
  });

  test('ORCID echoing our token', async () => {
    const echo = status(401, `{"error":"invalid_token","error_description":"Invalid access token: ${TOKEN}"}`, {
      'content-type': 'application/json',
    });
    const { get } = aService({ faults: { orcid: echo }, bindings: { ORCID_TOKEN: TOKEN } });
    expect(await (await get(PATHS[0] ?? '')).text()).not.toContain(TOKEN);
    expectSilence();
  });
});
