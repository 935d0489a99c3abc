/**
 * Writes the pages' content security policy into `_headers`. It needs no exceptions for inline code: inline scripts and styles are
 * allowed by their hashes, and the style attributes that Starlight writes become classes.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { PUBLIC_SERVICES } from '../shared/sources/public-services.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const PLACEHOLDER = '{content-security-policy}';
/** The services from which the visitor's browser can load the report itself, if the visitor chooses this. */
const DIRECT_SERVICES = Object.values(PUBLIC_SERVICES).map((address) => new URL(address).origin);

export function strictCsp(): AstroIntegration {
  return { name: 'strict-csp', hooks: { 'astro:build:done': ({ dir }) => apply(fileURLToPath(dir)) } };
}

/** The style sheet for the rules that were style attributes. */
const ATTRIBUTES_CSS = '_astro/attributes.css';

interface Inline {
  scripts: Set<string>;
  styles: Set<string>;
  /** The class that replaces a style attribute, by the declarations of the attribute. */
  declarations: Map<string, string>;
}

/** A replacement for part of a page. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

function apply(folder: string): void {
  const found: Inline = { scripts: new Set(), styles: new Set(), declarations: new Map() };
  for (const file of globSync(join(folder, '**/*.html'))) {
    const page = readFileSync(file, 'utf8');
    const edits = [...elements(parse(page, { sourceCodeLocationInfo: true }))].flatMap((element) => editsFor(element, found));
    writeFileSync(file, edited(page, edits));
  }
  const rules = [...found.declarations].map(([declarations, name]) => `.${name}{${declarations}}`);
  writeFileSync(join(folder, ATTRIBUTES_CSS), `${rules.join('\n')}\n`);
  const headers = join(folder, '_headers');
  writeFileSync(headers, readFileSync(headers, 'utf8').replace(PLACEHOLDER, policy(found)));
}

function editsFor(element: Element, { scripts, styles, declarations }: Inline): Edit[] {
  const { tagName, attrs, sourceCodeLocation: place } = element;
  const valueIn = (name: string) => attrs.find((each) => each.name === name)?.value;
  if (tagName === 'script' && !valueIn('src') && isRun(valueIn('type'))) scripts.add(hash(textOf(element)));
  if (tagName === 'style') styles.add(hash(textOf(element)));
  if (tagName === 'head' && place?.endTag) {
    const at = place.endTag.startOffset;
    return [{ from: at, to: at, text: `<link rel="stylesheet" href="/${ATTRIBUTES_CSS}">` }];
  }
  const style = valueIn('style');
  const written = place?.attrs?.style;
  if (!style || !written) return [];
  const name = declarations.get(style) ?? `as-${declarations.size + 1}`;
  declarations.set(style, name);
  const others = place.attrs?.class;
  const instead = { from: written.startOffset, to: written.endOffset, text: others ? '' : `class="${name}"` };
  if (!others) return [instead];
  return [instead, { from: others.startOffset, to: others.endOffset, text: `class="${valueIn('class')} ${name}"` }];
}

/** Scripts of other types are data, such as JSON-LD. Browsers do not run them, so the policy need not allow them. */
function isRun(type = ''): boolean {
  return type === '' || type === 'module' || /javascript$/.test(type);
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((done, { from, to, text }) => done.slice(0, from) + text + done.slice(to), text);
}

function policy({ scripts, styles }: Inline): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...DIRECT_SERVICES],
    'frame-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) yield* elements(child);
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
