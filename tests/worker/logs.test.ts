/** Logs never contain the iD or DOI of a request. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ARRIVED_DOI, ROBIN } from '../fixtures/robin.ts';
import { FAULTS } from '../upstreams/fault-table.ts';
import { status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const TOKEN = '00000000-1111-4222-8333-444444444444';

const logged = METHODS.map((method) => vi.spyOn(console, method).mockImplementation(() => {}));
const loggedText = () => JSON.stringify(logged.flatMap((spy) => spy.mock.calls.flat().map(String)));

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

function expectNoSecrets(): void {
  for (const secret of [ROBIN, ROBIN.replaceAll('-', ''), ARRIVED_DOI, TOKEN, 'rain gauge'])
    expect(loggedText()).not.toContain(secret);
}

describe('logs contain no iD, DOI, title or token, however the services respond', () => {
  test.each(FAULTS)('%s', async (_, fault) => {
    const faults = { orcid: fault, datacite: fault, figshare: fault };
    const { get, settled } = aService({ faults, deadlineMs: 100, bindings: { ORCID_TOKEN: TOKEN } });
    await Promise.all(PATHS.map((path) => get(path)));
    await settled();
    expectNoSecrets();
  });

  test('an error of ours is logged with its name and stack, without its message', async () => {
    const broken = {
      toString: () => {
        throw new RangeError(`${ROBIN} ${ARRIVED_DOI}`);
      },
    };
    const { get } = aService({ bindings: { CONTACT: broken as never } });
    expect((await get(`/api/v1/status/${ROBIN}`)).status).toBe(500);
    expect(loggedText()).toMatch(/RangeError\\n\s+at /);
    expectNoSecrets();
  });

  test('ORCID repeats our token in an error', async () => {
    const echo = status(401, `{"error":"invalid_token","error_description":"Invalid access token: ${TOKEN}"}`, {
      'content-type': 'application/json',
    });
    const { get } = aService({ faults: { orcid: echo }, bindings: { ORCID_TOKEN: TOKEN } });
    expect(await (await get(PATHS[0] ?? '')).text()).not.toContain(TOKEN);
    expectNoSecrets();
  });
});
