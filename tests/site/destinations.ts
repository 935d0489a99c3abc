/** What an address inside the guide leads to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { ROOT } from '../served/running.ts';
import { addressOf, builtFiles, builtPages, elements, read } from './built.ts';

const files = new Set(builtFiles().map((name) => `/${name}`));
const places = new Map(
  builtPages().map((page) => [
    addressOf(page),
    new Set(elements(read(page)).flatMap(({ attributes }) => attributes.get('id') ?? [])),
  ]),
);

/** What the Worker answers has no file; that it does answer is for a test that asks it. */
const { assets } = parse(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')) as { assets: { run_worker_first: string[] } };
export const isAnswered = (path: string) =>
  assets.run_worker_first.some((pattern) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern));

export function leadsNowhere({ pathname, hash }: URL): boolean {
  const place = decodeURIComponent(hash.slice(1));
  const onPage = places.get(pathname);
  if (!onPage) return !(isAnswered(pathname) || (files.has(pathname) && !pathname.endsWith('.html')));
  // The home page takes an iD as its fragment, which the static host never sees.
  const isId = pathname === '/' && readOrcidId(place).ok;
  return place !== '' && !isId && !onPage.has(place);
}
