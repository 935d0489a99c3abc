/** The server that replays the recorded answers and, where a test wants it, fails as the services do. */
import { expect } from 'vitest';
import { type Running, running } from '../served/running.ts';
import { REPLAY } from './material.ts';

export interface Replay extends Running {
  /** The product's settings that make it ask this server. */
  environment: Record<'ORCID_API_URL' | 'DATACITE_API_URL' | 'FIGSHARE_API_URL' | 'DOI_API_URL', string>;
  /** Replaces the faults that were set before. */
  setFaults(...faults: object[]): Promise<void>;
}

export async function startReplay(): Promise<Replay> {
  const server = await running([REPLAY, '--port', '0'], /(http:\/\/127\.0\.0\.1:\d+)/);
  const { url } = server;
  return {
    ...server,
    environment: {
      ORCID_API_URL: `${url}/orcid/v3.0`,
      DATACITE_API_URL: `${url}/datacite`,
      FIGSHARE_API_URL: `${url}/figshare/v2`,
      DOI_API_URL: `${url}/doi`,
    },
    async setFaults(...faults) {
      await fetch(`${url}/control/reset`, { method: 'POST' });
      const response = await fetch(`${url}/control/faults`, { method: 'POST', body: JSON.stringify(faults) });
      expect(response.status).toBe(201);
    },
  };
}
