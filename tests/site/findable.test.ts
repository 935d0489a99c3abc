/** The metadata for search engines and link previews, and whether it agrees with the pages. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ADVICE } from '../../shared/verdicts/advice.ts';
import { CODES } from '../../shared/verdicts/codes.ts';
import { STEPS } from '../../shared/verdicts/step.ts';
import { institution } from '../../site/institution.ts';
import { addressOf, builtFiles, builtPages, type Element, elements, read } from './built.ts';

const DAY_MS = 86_400_000;
const own = (path: string) => institution.address + path;
const pages = builtPages()
  .filter((name) => name !== '404.html')
  .map((name) => ({ address: addressOf(name), html: read(name), page: elements(read(name)) }));

const meta = (page: Element[], property: string) =>
  page.find(({ name, attributes }) => name === 'meta' && attributes.get('property') === property)?.attributes.get('content');
const linked = (page: Element[], rel: string) =>
  page.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === rel)?.attributes.get('href');

interface Data {
  '@type': string;
  step?: { name: string; text: string; url: string }[];
  mainEntity?: { name: string; url: string; acceptedAnswer: { text: string } }[];
}

function data(path: string): Data {
  const page = pages.find(({ address }) => address === path)?.page ?? [];
  const script = page.find(({ attributes }) => attributes.get('type') === 'application/ld+json');
  return JSON.parse(script?.text ?? 'null');
}

describe.each(pages)('$address', ({ address, page }) => {
  test('states its own address', () => {
    expect([linked(page, 'canonical'), meta(page, 'og:url')]).toEqual([own(address), own(address)]);
  });

  test('has its own preview picture, in the stated size', () => {
    const picture = meta(page, 'og:image') ?? '';
    const name = new URL(picture).pathname.slice(1);
    expect(picture).toBe(own(`/${name}`));
    expect(builtFiles()).toContain(name);
    const png = Buffer.from(read(name, undefined, 'latin1'), 'latin1');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect(meta(page, 'og:image:alt')).toMatch(/^Sync Status: ./);
  });
});

test('the sitemap lists every page but those whose results are about people, and nothing else', () => {
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  const guide = pages.map(({ address }) => address).filter((address) => !['/report/', '/check-a-repository/'].includes(address));
  expect(listed.toSorted()).toEqual(guide.map(own).toSorted());
  expect(read('sitemap-index.xml')).toContain(own('/sitemap-0.xml'));
});

test('robots may read the guide but may not collect reports on people', () => {
  const lines = read('robots.txt').split('\n');
  expect(lines).toContain(`Sitemap: ${own('/sitemap-index.xml')}`);
  expect(lines).toEqual(expect.arrayContaining(['User-agent: *', 'Disallow: /api/', 'Disallow: /embed/', 'Disallow: /report/']));
  expect(lines).not.toContain('Disallow: /');
});

test('the structured data of the home page contains the guide’s steps, in the words of the page', () => {
  const { step, ...howTo } = data('/');
  const { html } = pages.find(({ address }) => address === '/') ?? { html: '' };
  expect(howTo).toMatchObject({ '@type': 'HowTo' });
  expect(step?.map(({ url }) => url)).toEqual(STEPS.map((each) => own(`/steps/${each}/`)));
  expect(step?.filter(({ name, text }) => !(html.includes(name) && html.includes(text)))).toEqual([]);
});

test('the structured data of the causes contains all except those with which all is well, in the words of the page', () => {
  const { mainEntity, ...faq } = data('/why-missing/');
  const causes = CODES.filter((code) => ADVICE[code].severity !== 'ok');
  expect(faq).toMatchObject({ '@type': 'FAQPage' });
  expect(mainEntity?.map(({ name, url, acceptedAnswer }) => [name, url, acceptedAnswer.text])).toEqual(
    causes.map((code) => {
      const { title, why, next } = ADVICE[code];
      return [title, own(`/why-missing/#${code}`), `${why} ${next}`];
    }),
  );
});

test('structured data is not in the content security policy, and inline code is', () => {
  const inline = pages.flatMap(({ page }) => page).filter(({ name, attributes }) => name === 'script' && !attributes.has('src'));
  const allowed = (text: string) => read('_headers').includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const isData = ({ attributes }: Element) => attributes.get('type') === 'application/ld+json';
  expect(inline.filter(isData)).toHaveLength(2);
  expect(inline.filter((script) => allowed(script.text) === isData(script))).toEqual([]);
});

test('llms.txt lists every page', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# Sync Status\n\n> /);
  expect(pages.filter(({ address }) => !text.includes(`](${own(address)})`)).map(({ address }) => address)).toEqual([]);
});

test('security.txt names a contact and is valid for less than a year', () => {
  const fields = new Map(
    read('.well-known/security.txt')
      .trim()
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  );
  expect(fields.get('Contact')).toBe(`mailto:${institution.contactEmail}`);
  expect(fields.get('Canonical')).toBe(own('/.well-known/security.txt'));
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / DAY_MS;
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThan(365);
});
