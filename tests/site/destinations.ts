/** Whether an address inside the guide leads to something. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { ROOT } from '../served/running.ts';
import { addressOf, builtFiles, builtPages, elements, read } from './built.ts';

const files = new Set(builtFiles().map((name) => `/${name}`));
const anchors = new Map(
  builtPages().map((page) => [
    addressOf(page),
    new Set(elements(read(page)).flatMap(({ attributes }) => attributes.get('id') ?? [])),
  ]),
);

/** The paths that the Worker answers. They have no files, and other tests check that the Worker does answer them. */
const { assets } = parse(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')) as { assets: { run_worker_first: string[] } };
export const isWorkerPath = (path: string) =>
  assets.run_worker_first.some((pattern) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern));

export function leadsNowhere({ pathname, hash }: URL): boolean {
  const anchor = decodeURIComponent(hash.slice(1));
  const onPage = anchors.get(pathname);
  if (!onPage) return !(isWorkerPath(pathname) || (files.has(pathname) && !pathname.endsWith('.html')));
  // On the home page the fragment may be an iD, which the static host never sees.
  const isId = pathname === '/' && readOrcidId(anchor).ok;
  return anchor !== '' && !isId && !onPage.has(anchor);
}
