import { describe, expect, test } from 'vitest';
import { EXAMPLES, exampleNamed } from '../../shared/examples/ids.ts';
import { LOCKED, UNKNOWN_ID } from '../../shared/examples/world.ts';
import { ARRIVED, NOT_VISIBLE, ROBIN, worldWith } from '../fixtures/robin.ts';
import { status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const PATH = `/embed/${ROBIN}`;

/** The address of the oEmbed data, which repeats that of the embed. */
const OEMBED_ADDRESS = /(\/oembed\?url=[^"]*)"/;

const textOf = (html: string, tag: string) => new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(html)?.[1];

describe('the embed', () => {
  test.each([
    ['in step', {}, '1 of 1 item is publicly visible on the ORCID record.', 'Nothing to do'],
    [
      'an action',
      { world: worldWith(NOT_VISIBLE) },
      '0 of 1 item is publicly visible on the ORCID record.',
      'Not publicly visible on your ORCID record: 1 item',
    ],
    [
      'an outage',
      { faults: { datacite: status(503) } },
      '1 of 1 item is publicly visible on the ORCID record.',
      'Check again in a minute',
    ],
    [
      'a locked record',
      { world: { ...worldWith(ARRIVED), orcid: LOCKED } },
      'ORCID has locked this record, so nobody can see its works.',
      'ORCID has locked your record',
    ],
  ] as const)('%s', async (_, setting, headline, next) => {
    const { get } = aService(setting);
    const response = await get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    const html = await response.text();
    expect(textOf(html, 'h1')).toBe(headline.slice(0, -1));
    expect(html).toContain(`<meta name="description" content="${headline}" />`);
    expect(html).toContain(`href="https://sync.example.org/report/${ROBIN}"`);
    expect(await (await get(`${PATH}?for=visitor`)).text()).toBe(html.replace(OEMBED_ADDRESS, '$1%3Ffor%3Dvisitor"'));

    const forOwner = await (await get(`${PATH}?for=owner`)).text();
    expect([textOf(forOwner, 'h1'), textOf(forOwner, 'h2')]).toEqual([headline.slice(0, -1), next]);
    expect(forOwner).toContain('<caption>');
    expect(forOwner).toContain(`href="https://sync.example.org/report/${ROBIN}"`);
  });

  test.each(EXAMPLES)('tells visitors nothing that the owner has to do: $name', async ({ orcid }) => {
    const html = await (await aService().get(`/embed/${orcid}`)).text();
    expect(textOf(html, 'h2')).toBeUndefined();
    expect(/<body>.*<\/body>/s.exec(html)?.[0]).not.toMatch(/to do|your|sign in|stopped|check again/i);
  });

  test('names the day of the check', async () => {
    expect(await (await aService().get(PATH)).text()).toContain('Checked on 22 November 2026');
  });

  test.each(['', '?for=owner', '?for=owner&theme=dark', '?scope=datacite&prefix=10.6084'])(
    'names the oEmbed address of the same frame: %j',
    async (search) => {
      const html = await (await aService().get(PATH + search)).text();
      const [address = ''] = /https:[^"]*\/oembed\?[^"]*/.exec(html) ?? [];
      expect(new URL(address).searchParams.get('url')).toBe(`https://sync.example.org${PATH}${search}`);
    },
  );

  test('shows the iD as ORCID’s guidelines ask, and marks an example', async () => {
    const { get } = aService();
    expect(await (await get(PATH)).text()).toMatch(
      new RegExp(`href="https://orcid.org/${ROBIN}"[^>]*>https://orcid.org/${ROBIN}</a> \\(unauthenticated\\)`),
    );
    expect(await (await get(`/embed/${exampleNamed('in-step')}`)).text()).toContain('(an invented example)');
  });

  test('has no script, must not be indexed, and may be framed by any page', async () => {
    const response = await aService().get(PATH);
    const html = await response.text();
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(response.headers.get('x-frame-options')).toBeNull();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toMatch(/style-src 'sha256-[\w+/=]+'/);
    expect(policy).not.toContain('unsafe');
  });

  test.each(['light', 'dark', 'auto'])('in the theme %s', async (theme) => {
    expect(await (await aService().get(`${PATH}?theme=${theme}`)).text()).toContain(`class="${theme}"`);
  });

  test('escapes titles', async () => {
    const html = await (
      await aService({ world: worldWith({ ...NOT_VISIBLE, title: '<script>alert(1)</script>' }) }).get(PATH)
    ).text();
    expect(html).not.toContain('<script>');
  });

  test.each([
    ['/embed/nobody', 400, 'An ORCID iD'],
    [`${PATH}?theme=pink`, 400, 'auto, light, dark'],
    [`${PATH}?for=strangers`, 400, 'The parameter for must be one of visitor, owner.'],
    [`${PATH}?for=owner&for=visitor`, 400, 'appears more than once'],
    [`${PATH}?x=1`, 400, 'scope, prefix, theme and for'],
    ['/embed/%3Cscript%3E', 400, 'An ORCID iD'],
  ])('%s gives a page that says what is wrong', async (path, code, words) => {
    const { get, calls } = aService();
    const response = await get(path);
    expect(response.status).toBe(code);
    expect(response.headers.get('sync-status')).toBe('error');
    expect(await response.text()).toContain(words);
    expect(calls).toEqual([]);
  });

  test('an iD without an ORCID record', async () => {
    const response = await aService({ world: { ...worldWith(), orcid: UNKNOWN_ID } }).get(PATH);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'public, max-age=60']);
  });

  test('another spelling redirects to the canonical address', async () => {
    const response = await aService().get(`/embed/${ROBIN.replaceAll('-', '')}?theme=dark&for=owner`);
    expect([response.status, response.headers.get('location')]).toEqual([308, `${PATH}?theme=dark&for=owner`]);
  });
});
