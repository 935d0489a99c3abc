/**
 * References as BibTeX, mainly for ORCID's importer, but also for LaTeX and reference managers.
 *
 * `@misc` is the closest type that the importer supports; with `@dataset`, the work would get no type. The DOI and the address are
 * not escaped, because every reader takes them literally.
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006894794-Importing-works-from-a-BibTeX-file
 * @see https://github.com/ORCID/orcid-angular/blob/main/src/app/record/components/work-stack-group/modals/work-bibtex-modal/work-bibtex-modal.component.ts
 */

import type { Doi } from '../../shared/identifiers/doi.ts';
import type { Author, Citation } from '../../shared/registers/citation.ts';
import { escapeLatex, oneLine } from './latex.ts';

/** BibTeX's predefined month names, which it prints in the language of the style. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** @param remarks Comment lines for people, at the top of the file. */
export function bibtexOf(citations: readonly Citation[], remarks: readonly string[]): string {
  const keys = keysFor(citations.map(({ doi }) => doi));
  const entries = citations.map((citation, index) => `@misc{${keys[index]},\n${fieldsOf(citation)}}\n`);
  return [remarks.map(comment).join(''), ...entries].filter((part) => part !== '').join('\n');
}

/** Every line ends in a comma, even the last one, because ORCID's parser reads to the next comma after a bare month. */
function fieldsOf({ doi, title, authors, year, month, url, publisher }: Citation): string {
  const names = authors.map(nameOf).filter(Boolean).join(' and ');
  const fields: [string, string | null][] = [
    // BibTeX styles keep the capitals of the title because of the second pair of braces.
    ['title', `{{${escapeLatex(title)}}}`],
    ['author', names ? `{${names}}` : null],
    ['year', year === null ? null : `{${year}}`],
    ['month', year === null || month === null ? null : (MONTHS[month - 1] ?? null)],
    ['doi', isWritable(doi) ? `{${doi}}` : null],
    ['url', `{${url}}`],
    ['howpublished', publisher === null ? null : `{${escapeLatex(publisher)}}`],
  ];
  return fields.map(([name, value]) => (value === null ? '' : `  ${name} = ${value},\n`)).join('');
}

/** Unescaped, these characters would end the field or start mathematics. The address contains the DOI anyway. */
function isWritable(doi: Doi): boolean {
  return !/[{}\\$\p{Cc}\p{Cs}]/u.test(doi);
}

/** @returns '' if the name is blank. */
function nameOf(author: Author): string {
  if (author.kind === 'whole') return braced(author.name);
  const [family, given] = [oneLine(author.family), oneLine(author.given ?? '')];
  return family && given ? `${part(family)}, ${part(given)}` : braced(family || given);
}

/** Without braces if BibTeX cannot misread the name, so that it recognises a `van der` and initials. */
function part(name: string): string {
  const isPlain = /^[\p{L}\p{M}.'’ -]+$/u.test(name) && withoutAnd(escapeLatex(name)) === name;
  return isPlain ? name : braced(name);
}

function braced(name: string): string {
  const text = withoutAnd(escapeLatex(name));
  return text && `{${text}}`;
}

/** ORCID separates the authors at every ` and `, even inside braces, so the word gets its own braces. */
function withoutAnd(name: string): string {
  return name.replace(/(?<!\S)and(?!\S)/gi, '{$&}');
}

/** An `@` would start an entry even in a comment. */
function comment(remark: string): string {
  return `% ${oneLine(remark).replaceAll('@', '(at)')}\n`;
}

function keysFor(dois: readonly Doi[]): string[] {
  const taken = new Set<string>();
  return dois.map((doi) => {
    const plain = `doi-${doi.replace(/[^a-z0-9.]+/g, '-')}`;
    let key = plain;
    for (let count = 2; taken.has(key); count += 1) key = `${plain}-${count}`;
    taken.add(key);
    return key;
  });
}
