/**
 * 20,000 request lines of odd shapes, sent through the product as your own server runs it. Addresses of badges always get an image,
 * the API always gets its own formats or a problem document, and strict readers accept all of them.
 */
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { type RawAnswer, rawRequest } from './raw-request.ts';
import { freePort, type Running, running } from './running.ts';

const REQUESTS = 20_000;
/** A machine has a limited number of ports, and a closed connection keeps its own for a while. */
const AT_ONCE = 32;
const ID = exampleNamed('in-step');

let product: Running;
beforeAll(async () => {
  // Nothing listens there, so that every iD that is not an example is an outage.
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  product = await running(['worker/self-host/serve.ts'], /Ready on (http:\/\/127\.0\.0\.1:\d+)/, {
    PORT: String(await freePort()),
    ORCID_API_URL: `${nowhere}/orcid`,
    DATACITE_API_URL: `${nowhere}/datacite`,
    FIGSHARE_API_URL: `${nowhere}/figshare`,
    DOI_API_URL: '',
  });
}, 60_000);
afterAll(() => product?.stop());

const byte = fc.integer({ min: 0, max: 255 });
const odd = fc.oneof(
  { arbitrary: byte.map((code) => `%${code.toString(16).padStart(2, '0')}`), weight: 12 },
  // A blank or a line break would end the request line, and what follows would be another one.
  { arbitrary: byte.filter((code) => ![0x0a, 0x0d, 0x20].includes(code)).map((code) => String.fromCharCode(code)), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      '%',
      '%%',
      '%zz',
      '%E0%A4%A',
      '%ED%A0%80',
      '%EF%BF%BE',
      '%00',
      '%0A',
      '%0D%0A',
      '..',
      '//',
      '\\',
      '%2F',
    ),
    weight: 6,
  },
  {
    arbitrary: fc.constantFrom(
      'x'.repeat(3000),
      '%41'.repeat(900),
      '<script>',
      ']]>',
      '&amp;',
      '"',
      "'",
      '.svg',
      '.json',
      '?label=%EF%BF%BE',
    ),
    weight: 6,
  },
  { arbitrary: fc.constantFrom('\xed\xa0\x80', '\xef\xbf\xbe', '\u0001'), weight: 1 },
);
const oddText = fc.array(odd, { maxLength: 2 }).map((parts) => parts.join(''));
const path = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(ID, ID.replaceAll('-', ''), '', 'nobody', '9999-0000-0000-0115'),
      oddText,
      fc.constantFrom('.svg', '.json', '', '.svg', '.SVG'),
      oddText,
    )
    .map(([id, before, suffix, after]) => `/badge/${id}${before}${suffix}${after}`),
  fc
    .tuple(fc.constantFrom(ID, '', 'nobody'), oddText, fc.constantFrom('', '.json', '.txt', '.csv', '.atom', '.bib'), oddText)
    .map(([id, before, suffix, after]) => `/api/v1/status/${id}${before}${suffix}${after}`),
  oddText.map((text) => `/api/v1/doi/10.6084/m9.figshare.99000102${text}`),
  oddText.map((text) => `/api/v1/${text}`),
);
const query = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('label', 'style', 'scope', 'prefix', 'bom'), oddText).map(([name, value]) => `?${name}=${value}`),
);
const method = fc.constantFrom(
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'OPTIONS',
  'DELETE',
  'PROPFIND',
  'get',
  'X',
);
const lines = fc.tuple(method, path, query).map(([verb, where, asked]) => ({ verb, target: where + asked }));

/** @returns What is wrong with the answer, or null. */
function wrong(verb: string, target: string, answer: RawAnswer | null): string | null {
  if (!answer?.headers.has('sync-status-release')) return isBeforeUs(answer) ? null : 'not our answer';
  const { status, headers, body } = answer;
  const type = headers.get('content-type') ?? '';
  const text = body.toString('utf8');
  if (status >= 500) return `${status}`;
  if (verb === 'HEAD' || status === 204 || status === 308 || status === 304) return body.length === 0 ? null : 'a body';
  if (isImage(verb, target) && !type.startsWith('image/svg+xml')) return `not an image but ${type}`;
  if (!Buffer.from(text, 'utf8').equals(body)) return 'not UTF-8';
  return notReadable(type, text);
}

function isImage(verb: string, target: string): boolean {
  const address = target.split(/[?#]/)[0] ?? '';
  return verb === 'GET' && /^\/badge\/[^/\\.%\s]/.test(address) && !/\.\.|%2e|\\|\/\/|json/i.test(address);
}

/** Node and the proxy refuse some request lines before anything of ours sees them, and `..` can lead to the guide. */
function isBeforeUs(answer: RawAnswer | null): boolean {
  return (
    answer === null ||
    [307, 400, 404, 405, 413, 431].includes(answer.status) ||
    answer.headers.get('content-type')?.startsWith('text/html') === true
  );
}

function notReadable(type: string, text: string): string | null {
  try {
    if (/xml/.test(type)) XmlDocument.fromString(text).dispose();
    else if (/json/.test(type)) return hasProblemShape(type, JSON.parse(text)) ? null : 'not a problem document';
    else if (/csv/.test(type))
      return Papa.parse(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).errors[0]?.message ?? null;
    return null;
  } catch (error) {
    return `${type}: ${error}`;
  }
}

function hasProblemShape(type: string, body: { code?: unknown; detail?: unknown; status?: unknown }): boolean {
  return (
    !type.includes('problem') ||
    (typeof body.code === 'string' && typeof body.detail === 'string' && typeof body.status === 'number')
  );
}

test(`${REQUESTS} request lines get answers that strict readers accept`, async () => {
  const sent = fc.sample(lines, REQUESTS);
  const found: string[] = [];
  const counts = new Map<string, number>();
  let next = 0;
  const sender = async () => {
    for (let line = sent[next++]; line; line = sent[next++]) {
      const answer = await rawRequest(product.url, line.verb, line.target);
      const problem = wrong(line.verb, line.target, answer);
      if (problem) found.push(`${line.verb} ${JSON.stringify(line.target.slice(0, 200))}: ${problem}`);
      const kind = answer?.headers.has('sync-status-release')
        ? (answer.headers.get('content-type') ?? 'no body')
        : 'refused before us';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  console.info(`answers by type: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  expect(found.slice(0, 10)).toEqual([]);
  expect(counts.get('image/svg+xml; charset=utf-8') ?? 0).toBeGreaterThan(REQUESTS / 20);
  expect(counts.get('application/problem+json') ?? 0).toBeGreaterThan(REQUESTS / 20);
}, 300_000);

test('a request that does not end is cut off after five seconds', async () => {
  const { connect } = await import('node:net');
  const { hostname, port } = new URL(product.url);
  const start = Date.now();
  const socket = connect(Number(port), hostname);
  socket.write('GET /badge/x.svg HTTP/1.1\r\nHost: sync.exam');
  await new Promise((resolve) => socket.on('close', resolve).on('data', () => {}));
  expect(Date.now() - start).toBeLessThan(10_000);
}, 40_000);
