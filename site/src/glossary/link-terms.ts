/** A Markdown plugin that links the first use of each glossary term on a page to its definition. */
import { defineHastPlugin, type HastNode } from 'satteri';
import { type Use, usesIn } from './uses.ts';

/** Elements and components in which no term is linked. `Ui` and `Screen` have the words of other websites and of pictures. */
const NOT_PROSE = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'a', 'Link', 'button', 'label', 'code', 'pre', 'svg', 'Screen', 'Ui'];

/** The page that has the definitions. */
const GLOSSARY = /\/docs\/glossary\.mdx$/;
/** Its first lines say what this is and lead to the form, so nothing in them leads elsewhere. */
const HOME = /\/docs\/index\.mdx$/;

export const linkTerms = defineHastPlugin({
  name: 'link-terms',
  before(root, context) {
    const page = context.fileURL?.pathname ?? '';
    if (GLOSSARY.test(page)) return;
    const start = HOME.test(page) ? root.children.findIndex((child) => nameOf(child) === 'h2') : 0;
    const linked = new Set<string>();
    for (const child of root.children.slice(start)) {
      for (const text of texts(child, linked)) {
        const uses = usesIn(text.value).filter(({ anchor }) => !linked.has(anchor) && linked.add(anchor));
        if (uses.length > 0) context.replaceNode(text, withLinks(text.value, uses));
      }
    }
  },
});

/** The texts in which terms are linked, in order. Notes the terms that an author has linked. */
function* texts(node: HastNode, linked: Set<string>): Generator<Extract<HastNode, { type: 'text' }>> {
  const name = nameOf(node);
  if (name === 'a' && 'properties' in node) linked.add(String(node.properties.href).replace('/glossary/#', ''));
  if (NOT_PROSE.includes(name)) return;
  if (node.type === 'text') yield node;
  if ('children' in node) for (const child of node.children) yield* texts(child, linked);
}

/** The name of an element or a component. */
function nameOf(node: HastNode): string {
  if (node.type === 'element') return node.tagName;
  return 'name' in node ? (node.name ?? '') : '';
}

function withLinks(text: string, uses: readonly Use[]): HastNode[] {
  const ends = uses.map(({ words, at }) => at + words.length);
  return [
    ...uses.flatMap(({ anchor, words, at }, index): HastNode[] => [
      { type: 'text', value: text.slice(ends[index - 1] ?? 0, at) },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: `/glossary/#${anchor}` },
        children: [{ type: 'text', value: words }],
      },
    ]),
    { type: 'text', value: text.slice(ends.at(-1)) },
  ];
}
