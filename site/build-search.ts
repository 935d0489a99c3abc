/**
 * `node site/build-search.ts`: writes the search index of the built guide, with the sections that have search words of their own.
 *
 * Starlight writes an index too, but without these sections. It also stops Pagefind before all files are on the disk, so on a busy
 * machine some can be empty. Here we get the files from Pagefind and write them ourselves.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CustomRecord, close, createIndex } from 'pagefind';
import { type Section, searchSections } from './search-sections.ts';
import { PAGEFIND_FIELDS } from './src/search-words.ts';

const SITE = fileURLToPath(new URL('../dist/site/', import.meta.url));
const OUT = join(SITE, 'pagefind');
/** As in the pages. Pagefind makes an index for each language. */
const LANGUAGE = 'en-gb';

/** @throws What Pagefind reports. */
function checked<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}

/** The sections of all pages, as Pagefind wants them. */
function sections(): CustomRecord[] {
  const pages = globSync('**/index.html', { cwd: SITE }).toSorted();
  return pages.flatMap((file) => {
    const address = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    return sectionsOf(address, readFileSync(join(SITE, file), 'utf8')).map(({ anchor, title, text, words, everywhere }) => ({
      url: `${address}#${anchor}`,
      content: text,
      language: LANGUAGE,
      meta: { title, [PAGEFIND_FIELDS.words]: words, [PAGEFIND_FIELDS.everywhere]: everywhere },
    }));
  });
}

function sectionsOf(address: string, html: string): Section[] {
  try {
    return searchSections(html);
  } catch (cause) {
    throw new Error(`The search words of ${address} are wrong`, { cause });
  }
}

async function build(): Promise<void> {
  const { index } = checked(await createIndex());
  if (!index) throw new Error('Pagefind made no index');
  checked(await index.addDirectory({ path: SITE }));
  for (const section of sections()) checked(await index.addCustomRecord(section));
  const { files } = checked(await index.getFiles());
  rmSync(OUT, { recursive: true, force: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    writeFileSync(join(OUT, path), content);
  }
}

try {
  await build();
} finally {
  await close();
}
