/** Promises that our configuration files keep, not our code: no storage, no request logs, pinned packages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { PUBLIC_SERVICES } from '../../shared/sources/public-services.ts';
import { institution } from '../../site/institution.ts';
import { ROOT } from '../served/running.ts';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

describe('nothing is stored', () => {
  const wrangler = parse(read('wrangler.toml')) as Record<string, unknown> & { observability?: object };

  test('the Worker has no binding that stores data, only assets, settings, the HTTP cache and rate limits', () => {
    const settings = ['$schema', 'name', 'main', 'compatibility_date', 'send_metrics', 'keep_names', 'observability'];
    const bindings = ['assets', 'vars', 'cache', 'ratelimits', 'version_metadata'];
    // Each institution sets where its copy is published. Those settings store nothing either.
    const destinations = ['account_id', 'routes', 'route', 'workers_dev', 'preview_urls'];
    const present = Object.keys(wrangler).filter((key) => !destinations.includes(key));
    expect(present.toSorted()).toEqual([...settings, ...bindings].toSorted());
  });

  test('requests are not logged, traced or sampled, and there is no other setting that might do so', () => {
    expect(wrangler.observability).toEqual({
      enabled: true,
      redact_query_string: true,
      logs: { enabled: true, invocation_logs: false },
      issues: { enabled: false },
      traces: { enabled: false },
    });
  });

  test('the proxy’s example logs no request, whoever it refuses', () => {
    const proxy = read('worker/self-host/nginx.conf');
    const servers = proxy.match(/^server \{$/gm)?.length;
    expect(servers).toBe(2);
    expect(proxy.match(/^ {4}access_log off;$/gm)).toHaveLength(servers ?? 0);
    expect(proxy.match(/^ {4}error_log \/dev\/null;$/gm)).toHaveLength(servers ?? 0);
  });

  test('the weekly check publishes no output of its programs, which nobody has masked', () => {
    const workflow = read('.github/workflows/live.yml');
    expect(workflow).not.toMatch(/\btee\b|\btail\b|\bcat\b/);
  });
});

test('answers lead to the address at which the guide is published', () => {
  const { vars } = parse(read('wrangler.toml')) as { vars: Record<string, string> };
  expect(vars.PUBLIC_URL).toBe(institution.address);
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
