/** The passages of a Markdown or MDX file, read with the parser that Astro uses. */
import { markdownToMdast, mdxToMdast } from 'satteri';
import { HOLE, NAME, type Passage, type Piece, passageOf } from './passage.ts';
import { isProse, isProseAttribute, passagesOfTypeScript } from './typescript.ts';

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  alt?: string;
  attributes?: { name?: string; value?: string | { value: string } | null }[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** These hold words and no blocks. */
const ONE_PASSAGE = ['paragraph', 'heading', 'tableCell'];
/** Names and code. Both count as one word. */
const NAME_ELEMENTS = ['Ui', 'Command', 'code', 'kbd'];

export function passagesOfMarkdown(source: string, { mdx }: { mdx: boolean }): Passage[] {
  const tree = (mdx ? mdxToMdast(source) : markdownToMdast(source)) as unknown as Node;
  return passagesOf(tree, 1);
}

function passagesOf(node: Node, parentLine: number): Passage[] {
  const line = node.position?.start.line ?? parentLine;
  const children = node.children ?? [];
  const own = isOnePassage(node) ? passageOf(children.flatMap((child) => piecesOf(child, line))) : [];
  return [...own, ...passagesInProgram(node, line), ...children.flatMap((child) => passagesOf(child, line))];
}

function isOnePassage({ type, children = [] }: Node): boolean {
  if (ONE_PASSAGE.includes(type)) return true;
  return type === 'mdxJsxFlowElement' && children.some((child) => child.type === 'text' || child.type === 'mdxJsxTextElement');
}

function piecesOf(node: Node, parentLine: number): Piece[] {
  const line = node.position?.start.line ?? parentLine;
  switch (node.type) {
    case 'text':
      return [{ text: node.value ?? '', line }];
    case 'break':
      return [{ text: ' ', line }];
    case 'inlineCode':
    case 'mdxTextExpression':
    case 'image':
      return [{ text: HOLE, line }];
  }
  if (isName(node.name)) return [{ text: `“${NAME}”`, line }];
  const children = node.children ?? [];
  if (node.type.startsWith('mdxJsx') && children.length === 0) return [{ text: HOLE, line }];
  return children.flatMap((child) => piecesOf(child, line));
}

function isName(name: string | null = null): boolean {
  return name !== null && NAME_ELEMENTS.includes(name);
}

/** What the page holds in JavaScript, in attributes of components and in its front matter. */
function passagesInProgram({ type, name, value = '', alt, attributes = [] }: Node, line: number): Passage[] {
  if (isName(name)) return [];
  if (type === 'yaml') return passagesOfFrontMatter(value, line + 1);
  if (type === 'mdxjsEsm') return passagesOfTypeScript(value, line);
  if (type === 'mdxTextExpression' || type === 'mdxFlowExpression') return passagesOfTypeScript(`(${value})`, line);
  if (type === 'image') return passageOf([{ text: alt ?? '', line }]);
  return attributes
    .filter(({ name = '' }) => isProseAttribute(name))
    .flatMap(({ value: given }) => {
      if (typeof given === 'string') return isProse(given) ? passageOf([{ text: given, line }]) : [];
      return given ? passagesOfTypeScript(`(${given.value})`, line) : [];
    });
}

/** The words for search are left out: they include what people misspell. */
function passagesOfFrontMatter(yaml: string, firstLine: number): Passage[] {
  return yaml.split('\n').flatMap((text, index) => {
    const [, said] = /^\s*(?:title|description|label): +(.+)$/.exec(text) ?? [];
    return said ? passageOf([{ text: said, line: firstLine + index }]) : [];
  });
}
