import { describe, expect, test } from 'vitest';
import { namedUuid } from '../../../worker/render/named-uuid.ts';
import { daysAgo, NOT_VISIBLE, NOW, ROBIN, worldWith } from '../../fixtures/robin.ts';
import { status } from '../../upstreams/faults.ts';
import { anApp, exampleDownloads, ORIGIN, robinDownloads } from './app.ts';
import { readAtom } from './readers.ts';
import { expectSameEntries } from './same-items.ts';

const DAY = 24 * 3_600_000;
const feedOf = async (...args: Parameters<typeof robinDownloads>) => readAtom((await robinDownloads(...args)).atom);

test('the feed names the iD, its author and its own address', async () => {
  expect(await feedOf(worldWith(NOT_VISIBLE))).toMatchObject({
    title: `To do for ORCID iD ${ROBIN}`,
    subtitle: '0 of 1 item is publicly visible on the ORCID record.',
    author: 'Sync Status',
    self: `${ORIGIN}/api/v1/status/${ROBIN}.atom`,
  });
});

test('an entry links to the item, to the report and to the page where the item can be claimed', async () => {
  const { entries } = await feedOf(worldWith(NOT_VISIBLE));
  expect(entries.map(({ links }) => links)).toEqual([
    [
      { rel: 'alternate', href: 'https://figshare.com/articles/dataset/_/99100001' },
      { rel: 'related', href: `${ORIGIN}/report/${ROBIN}` },
      { rel: 'related', href: 'https://commons.datacite.org/doi.org/10.6084/m9.figshare.99100001' },
    ],
  ]);
});

describe('a feed reader shows each entry once', () => {
  const withoutDoi = { ...NOT_VISIBLE, id: 99100002, deposit: { doi: '' }, registration: false as const };
  const world = worldWith(NOT_VISIBLE, withoutDoi);

  test('ids and times of entries do not depend on when the feed is made', async () => {
    const before = await feedOf(world);
    const after = await feedOf(world, {}, new Date(NOW.getTime() + 90 * DAY));
    expect(after).toEqual(before);
    expect(new Set(before.entries.map(({ id }) => id)).size).toBe(2);
    for (const { id } of before.entries)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('nor on the cause, the title, the selection or the runtime', async () => {
    const [before] = (await feedOf(worldWith(NOT_VISIBLE))).entries;
    const changed = { ...NOT_VISIBLE, title: 'Renamed', registration: { creators: [{ name: 'Example, Robin' }] } };
    const [after] = (await feedOf(worldWith(changed))).entries;
    expect([after?.id, after?.updated]).toEqual([before?.id, before?.updated]);
    expect(after?.category).not.toBe(before?.category);
    const selected = await anApp(worldWith(NOT_VISIBLE)).get(`/api/v1/status/${ROBIN}.atom?scope=datacite`);
    expect(readAtom(await selected.text()).entries.map(({ id }) => id)).toEqual([before?.id]);
  });

  test('an outage changes no entry, but may leave some out', async () => {
    const before = await feedOf(worldWith(NOT_VISIBLE));
    expect(
      (await feedOf(worldWith(NOT_VISIBLE), { figshare: status(503) })).entries.map(({ id, updated }) => [id, updated]),
    ).toEqual(before.entries.map(({ id, updated }) => [id, updated]));
    for (const source of ['orcid', 'datacite']) {
      expect((await feedOf(worldWith(NOT_VISIBLE), { [source]: status(503) })).entries).toEqual([]);
    }
  });

  test('the time of an entry is that of the registration, or else of the publication', async () => {
    const { entries } = await feedOf(worldWith(NOT_VISIBLE, { ...withoutDoi, publishedAt: daysAgo(12) }));
    expect(entries.map(({ updated }) => updated).sort()).toEqual(['2026-10-23T06:00:00Z', '2026-11-10T06:00:00Z']);
  });

  test('each selection is a separate feed', async () => {
    const { get } = anApp();
    const idOf = async (query: string) => readAtom(await (await get(`/api/v1/status/${ROBIN}.atom${query}`)).text()).id;
    const ids = await Promise.all(['', '?scope=datacite', '?prefix=10.6084', '?scope=datacite&prefix=10.6084'].map(idOf));
    expect(new Set(ids).size).toBe(4);
    expect(await idOf('?scope=figshare')).toBe(ids[0]);
  });

  test('the self link keeps the selection', async () => {
    const response = await anApp().get(`/api/v1/status/${ROBIN}.atom?prefix=10.6084&scope=datacite`);
    expect(readAtom(await response.text()).self).toBe(`${ORIGIN}/api/v1/status/${ROBIN}.atom?scope=datacite&prefix=10.6084`);
  });
});

test('an example is marked as one', async () => {
  expect(readAtom((await exampleDownloads('in-step')).atom)).toMatchObject({
    title: 'To do for ORCID iD 8888-8888-8888-8880 (an invented example)',
    entries: [],
  });
});

describe('any title gives a valid feed', () => {
  test.each([
    '<script>alert(1)</script>',
    ']]>',
    '<![CDATA[x]]>',
    '<!-- x -->',
    '&lt;b&gt; & &amp; &nosuch;',
    '"><entry/>',
    '\u0000\u0008\u000b\u001f\u007f\u0085',
    'x\ufffe\uffff',
    'half a letter \ud800 and \udc00',
    '\ufffe\uffff',
    '研究データ 👩🏽‍🔬',
    '\u202eabc',
    '$& {{x}} %s',
  ])('%j', async (title) => {
    const all = await robinDownloads(worldWith({ ...NOT_VISIBLE, title }));
    const [entry] = readAtom(all.atom).entries;
    const allowed = (all.report.items[0]?.title ?? '').replace(/[\ufffe\uffff]|\p{Cs}/gu, '');
    expect(entry?.title).toBe(allowed || all.report.items[0]?.doi);
    if (allowed === all.report.items[0]?.title) expectSameEntries(all);
  });
});

/** @see https://www.rfc-editor.org/rfc/rfc9562#appendix-A.4 */
test('a name has the UUID of the example in the RFC', async () => {
  expect(await namedUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
