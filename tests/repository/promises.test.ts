/** Promises that our configuration files keep, not our code: no storage, no request logs, pinned packages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { PUBLIC_SERVICES } from '../../shared/sources/public-services.ts';
import { ROOT } from '../served/running.ts';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

describe('nothing is stored', () => {
  const wrangler = parse(read('wrangler.toml')) as Record<string, unknown> & { observability?: { logs?: object } };

  test('the Worker has no binding that stores data, only assets, settings, the HTTP cache and rate limits', () => {
    const settings = ['$schema', 'name', 'main', 'compatibility_date', 'send_metrics', 'keep_names', 'observability'];
    const bindings = ['assets', 'vars', 'cache', 'ratelimits', 'version_metadata'];
    // Each institution sets where its copy is published. Those settings store nothing either.
    const destinations = ['account_id', 'routes', 'route', 'workers_dev', 'preview_urls'];
    const present = Object.keys(wrangler).filter((key) => !destinations.includes(key));
    expect(present.toSorted()).toEqual([...settings, ...bindings].toSorted());
  });

  test('requests are not logged', () => {
    expect(wrangler.observability?.logs).toMatchObject({ invocation_logs: false });
  });
});

test('the Worker uses the same services as the defaults in shared', () => {
  const { vars } = parse(read('wrangler.toml')) as { vars: Record<string, string> };
  const { orcidUrl, dataciteUrl, figshareUrl, doiUrl } = PUBLIC_SERVICES;
  expect(vars).toMatchObject({
    ORCID_API_URL: orcidUrl,
    DATACITE_API_URL: dataciteUrl,
    FIGSHARE_API_URL: figshareUrl,
    DOI_API_URL: doiUrl,
  });
});

describe('an installed package', () => {
  const lock: { packages: Record<string, object> } = JSON.parse(read('package-lock.json'));
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));

  test('comes from the registry that npm is configured to use', () => {
    expect(Object.values(lock.packages).filter((each) => 'resolved' in each)).toEqual([]);
  });

  test.each(Object.entries<string>({ ...dependencies, ...devDependencies }))('%s is pinned to %s', (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });
});
