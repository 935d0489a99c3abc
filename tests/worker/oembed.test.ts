import { describe, expect, test } from 'vitest';
import { ROBIN } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const HOST = 'https://sync.example.org';
const ask = (url: string, more = '') => aService().get(`/oembed?url=${encodeURIComponent(url)}${more}`);

describe('oEmbed', () => {
  test('has the fields that the specification requires of type “rich”', async () => {
    const response = await ask(`${HOST}/embed/${ROBIN}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      version: '1.0',
      type: 'rich',
      title: `Sync status of ORCID iD ${ROBIN}`,
      provider_name: 'Sync Status',
      provider_url: HOST,
      cache_age: 300,
      width: 480,
      height: 280,
      html: `<iframe src="${HOST}/embed/${ROBIN}" title="Sync status of ORCID iD ${ROBIN}" width="480" height="280" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    });
  });

  test.each([
    [`${HOST}/#${ROBIN}`, `${HOST}/embed/${ROBIN}`],
    [`${HOST}/api/v1/status/${ROBIN}?scope=datacite`, `${HOST}/embed/${ROBIN}`],
    [`${HOST}/report/${ROBIN}?scope=datacite`, `${HOST}/embed/${ROBIN}?scope=datacite`],
    [`${HOST}/badge/${ROBIN}.svg`, `${HOST}/embed/${ROBIN}`],
    [`http://sync.example.org/embed/${ROBIN}`, `${HOST}/embed/${ROBIN}`],
    [`${HOST}/embed/${ROBIN}?theme=dark&scope=datacite`, `${HOST}/embed/${ROBIN}?theme=dark&amp;scope=datacite`],
    [`${HOST}/embed/${ROBIN}?x="><script>`, `${HOST}/embed/${ROBIN}?x=%22%3E%3Cscript%3E`],
  ])('for %s', async (url, src) => {
    const { html } = (await (await ask(url)).json()) as { html: string };
    expect(html).toContain(`src="${src}"`);
    expect(html).not.toContain('<script');
  });

  test.each([
    ['&maxwidth=300', 300, 280],
    ['&maxheight=200', 480, 200],
    ['&maxwidth=2000&maxheight=2000', 480, 280],
    ['&format=json', 480, 280],
  ])('with %s', async (more, width, height) => {
    expect(await (await ask(`${HOST}/embed/${ROBIN}`, more)).json()).toMatchObject({ width, height });
  });

  test('for the owner, passes that on and has the height that the advice needs', async () => {
    const answer = await (await ask(`${HOST}/embed/${ROBIN}?for=owner`)).json();
    const html = expect.stringMatching(new RegExp(`src="${HOST}/embed/${ROBIN}\\?for=owner" .*height="720"`));
    expect(answer).toMatchObject({ width: 480, height: 720, html });
  });

  test.each([
    ['a foreign address', 'https://elsewhere.example/embed/x', '', 404, 'not-found'],
    ['an empty address', '', '', 404, 'not-found'],
    ['text that is not an iD', `${HOST}/embed/nobody`, '', 404, 'not-found'],
    ['a page without a report', `${HOST}/about/`, '', 404, 'not-found'],
    ['a broken address', `${HOST}/embed/%E0%A4%A`, '', 404, 'not-found'],
    ['another format', `${HOST}/embed/${ROBIN}`, '&format=xml', 501, 'not-implemented'],
    ['a width of 0', `${HOST}/embed/${ROBIN}`, '&maxwidth=0', 400, 'invalid-parameter'],
    ['an unknown parameter', `${HOST}/embed/${ROBIN}`, '&color=red', 400, 'invalid-parameter'],
  ])('%s is refused', async (_, url, more, status, code) => {
    const response = await ask(url, more);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test.each(['embed', 'report'])('is linked from the page /%s', async (page) => {
    const html = await (await aService().get(`/${page}/${ROBIN}`)).text();
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await aService().get(link.replace(HOST, ''))).status).toBe(200);
  });
});
