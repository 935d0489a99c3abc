/** Reads our downloads with the libraries that other programs use. */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';
import Papa from 'papaparse';

const GRAMMAR = new URL('atom.rng', import.meta.url);
const ATOM = { a: 'http://www.w3.org/2005/Atom' };

/**
 * A table by the grammar of RFC 4180. Papa Parse also reads tables that break it, such as one with a quote inside an unquoted
 * cell.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180#section-2
 */
const CELL = '(?:"(?:[^"]|"")*"|[^",\\r\\n]*)';
const TABLE = new RegExp(`^\\ufeff?(?:${CELL}(?:,${CELL})*\\r\\n)+$`);

/** @throws If the text breaks the grammar, or if a row has more or fewer cells than the header. */
export function readCsv(text: string): Record<string, string>[] {
  if (!TABLE.test(text)) throw new Error('not a table by RFC 4180');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, newline: '\r\n', skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

export interface FeedEntry {
  id: string;
  title: string;
  updated: string;
  links: { rel: string; href: string }[];
  category: string;
  summary: string;
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  updated: string;
  self: string;
  author: string;
  entries: FeedEntry[];
}

/** Throws if the text is not XML, not Atom, or breaks one of the rules that the RFC states in Schematron. */
export function readAtom(text: string): Feed {
  using document = XmlDocument.fromString(text);
  using grammar = XmlDocument.fromBuffer(readFileSync(GRAMMAR));
  using validator = RelaxNGValidator.fromDoc(grammar);
  validator.validate(document);
  const root = document.root;
  const all = (from: XmlElement, path: string) => from.find(path, ATOM) as XmlElement[];
  const one = (from: XmlElement, path: string) => from.get(path, ATOM)?.content ?? '';
  if (all(root, '/a:feed[a:author]').length === 0) throw new Error('a feed without an author');
  if (all(root, '//a:entry[not(a:link[@rel="alternate" or not(@rel)] or a:content)]').length > 0)
    throw new Error('nothing to open');
  return {
    id: one(root, '/a:feed/a:id'),
    title: one(root, '/a:feed/a:title'),
    subtitle: one(root, '/a:feed/a:subtitle'),
    updated: one(root, '/a:feed/a:updated'),
    self: one(root, '/a:feed/a:link[@rel="self"]/@href'),
    author: one(root, '/a:feed/a:author/a:name'),
    entries: all(root, '/a:feed/a:entry').map((entry) => ({
      id: one(entry, 'a:id'),
      title: one(entry, 'a:title'),
      updated: one(entry, 'a:updated'),
      links: all(entry, 'a:link').map((link) => ({
        rel: link.attr('rel')?.value ?? '',
        href: link.attr('href')?.value ?? '',
      })),
      category: one(entry, 'a:category/@term'),
      summary: one(entry, 'a:summary'),
    })),
  };
}

/** The comment lines at the top, without their percent signs. */
export function remarksIn(bib: string): string[] {
  return bib.split('\n').flatMap((line) => /^% (.*)/.exec(line)?.[1] ?? []);
}
