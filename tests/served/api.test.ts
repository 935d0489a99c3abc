/** What a developer finds at the address of the product: the OpenAPI document, the snippets and the client. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { requestSnippet, type SnippetLanguage } from '../../site/widget/api/request-snippets.ts';
import { ROOT, type Running, startProduct } from './running.ts';

let product: Running;
beforeAll(async () => {
  product = await startProduct();
}, 60_000);
afterAll(() => product.stop());

const ID = exampleNamed('in-step');
const run = promisify(execFile);

describe('the OpenAPI document', () => {
  test('is served without the Worker, and pages of other origins may read it', async () => {
    const response = await fetch(`${product.url}/api/openapi.json`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; frame-ancestors 'none'/);
    expect(await response.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: '/' }] });
  });

  test('describes routes that work', async () => {
    const { paths } = await (await fetch(`${product.url}/api/openapi.json`)).json();
    const answers = await Promise.all(
      Object.keys(paths).map(async (path) => {
        const filled = path.replace('{orcid}', ID).replace('{doi}', '10.6084/m9.figshare.88000003');
        const query = path === '/oembed' ? `?url=${product.url}/embed/${ID}` : '';
        return [path, (await fetch(product.url + filled + query)).status];
      }),
    );
    expect(answers).toEqual(Object.keys(paths).map((path) => [path, 200]));
  });

  test('does not hide the page of the guide at /api/, or the routes of the Worker', async () => {
    expect((await fetch(`${product.url}/api/`)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${product.url}/api`)).url).toBe(`${product.url}/api/`);
    expect((await fetch(`${product.url}/api/v2/`)).headers.get('content-type')).toBe('application/problem+json');
  });
});

/** How to run each snippet. Not every machine has each program. */
const PROGRAMS: Record<SnippetLanguage, (code: string) => [string, string[]]> = {
  curl: (code) => ['sh', ['-c', code]],
  JavaScript: (code) => [process.execPath, ['--input-type=module', '--eval', code]],
  Python: (code) => ['python3', ['-c', code]],
  R: (code) => ['Rscript', ['-e', code]],
};
const NEEDED: Record<SnippetLanguage, string> = { curl: 'curl', JavaScript: process.execPath, Python: 'python3', R: 'Rscript' };

describe.each(Object.keys(PROGRAMS) as SnippetLanguage[])('the snippet in %s', (language) => {
  const ask = async (path: string, isJson: boolean) => {
    const [program, options] = PROGRAMS[language](requestSnippet(language, { address: product.url + path, isJson }));
    return (await run(program, options)).stdout;
  };

  test.runIf(isThere(NEEDED[language]))('prints the report and the table, and fails if the iD is wrong', async () => {
    expect(await ask(`/api/v1/status/${ID}`, true)).toContain(ID);
    expect(await ask(`/api/v1/status/${ID}.csv?prefix=10.6084`, false)).toContain('10.6084/m9.figshare.88000003');
    await expect(ask('/api/v1/status/nobody', true)).rejects.toThrow(/400|invalid-orcid-id/);
  });
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('the client can be imported by its package name', async () => {
  const code = `
    import { syncStatus } from 'orcid-sync-status/client';
    const { report } = syncStatus({ origin: '${product.url}' });
    const [known, wrong] = await Promise.all([report('${ID}'), report('nobody')]);
    console.log(known.is, known.body.counts.items, wrong.is, wrong.problem.code);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT });
  expect(stdout).toBe('answered 7 refused invalid-orcid-id\n');
});
