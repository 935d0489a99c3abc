/** The passages of a TypeScript file: texts of several words, and the text between JSX tags. */
import ts from 'typescript';
import { HOLE, NAME, type Passage, type Piece, passageOf } from './passage.ts';

/** Attributes and properties whose values are for the browser, or the words of others: in the glossary, we explain words that we avoid. */
const NOT_PROSE =
  /^(class|className|id|for|htmlFor|href|src|rel|style|d|viewBox|points|transform|sizes|media|sandbox|allow|pattern|phrase|term|spellings)$/;
/** These start a passage of their own. */
const BLOCKS =
  /^(p|div|section|article|main|nav|header|footer|form|fieldset|legend|label|button|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|figure|figcaption|details|summary|option|select|output|svg|title|pre)$/;
/** Names and code. Both count as one word. `text` is the writing on a drawing of somebody else's page. */
const NAME_ELEMENTS = ['Ui', 'code', 'kbd', 'samp', 'text'];

export function isProseAttribute(name: string): boolean {
  return !NOT_PROSE.test(name);
}

/** @param firstLine The line on which the source begins in its file. */
export function passagesOfTypeScript(source: string, firstLine = 1): Passage[] {
  const file = ts.createSourceFile('prose.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const [error] = (file as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics;
  if (error) throw new SyntaxError(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const lineOf = (node: ts.Node) => firstLine + file.getLineAndCharacterOfPosition(node.getStart(file)).line;
  return passagesIn(file, lineOf);
}

type LineOf = (node: ts.Node) => number;

function passagesIn(node: ts.Node, lineOf: LineOf): Passage[] {
  if (isForTheMachine(node)) return [];
  const own = passageOf(ownPieces(node, lineOf));
  const within: Passage[] = [];
  ts.forEachChild(node, (child) => {
    within.push(...passagesIn(child, lineOf));
  });
  return [...own, ...within];
}

function isForTheMachine(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) return !isProseAttribute(node.name.getText());
  return ts.isTaggedTemplateExpression(node) || (ts.isBinaryExpression(node) && isComparison(node.operatorToken.kind));
}

function isComparison(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

function ownPieces(node: ts.Node, lineOf: LineOf): Piece[] {
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
    if (NAME_ELEMENTS.includes(tagOf(node))) return [];
    const hasText = node.children.some((child) => ts.isJsxText(child) && /\p{L}/u.test(child.text));
    return hasText && !isPartOfPassage(node) ? piecesOfJsx(node.children, lineOf) : [];
  }
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
  const text = textOf(node);
  if (isOneWord(text) && (ts.isArrayLiteralExpression(node.parent) || ts.isCallExpression(node.parent))) return [];
  return isProse(text) ? [{ text, line: lineOf(node) }] : [];
}

function textOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text.replace(/\{\w+\}/g, HOLE);
  return node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join('');
}

/** Two words or more, or one that begins with a capital; and no selector, header, address, style or markup. */
export function isProse(text: string): boolean {
  if (/[<>={}\\|]|[;:]\S|--|^[.#@[/]|\/\S*\/|^\S+-\S+ \S+-\S+$|\b\w+-src\b/.test(text)) return false;
  return /[\p{L}\p{N}][,.:;’”)…]? ["“(]?[\p{L}\p{N}]/u.test(text) || /^[A-Z][a-z]+[.…?]?$/.test(text);
}

/** In a list or as an argument, a single word is usually a name in a program. */
function isOneWord(text: string): boolean {
  return /^\S+$/.test(text);
}

function tagOf(node: ts.Node): string {
  if (ts.isJsxElement(node)) return node.openingElement.tagName.getText();
  return ts.isJsxSelfClosingElement(node) ? node.tagName.getText() : '';
}

/** An element inside a sentence belongs to the passage around it. */
function isPartOfPassage(node: ts.JsxElement | ts.JsxFragment): boolean {
  const { parent } = node;
  if (BLOCKS.test(tagOf(node)) || !(ts.isJsxElement(parent) || ts.isJsxFragment(parent))) return false;
  return parent.children.some((child) => ts.isJsxText(child) && /\p{L}/u.test(child.text)) || isPartOfPassage(parent);
}

function piecesOfJsx(children: readonly ts.JsxChild[], lineOf: LineOf): Piece[] {
  return children.flatMap((child): Piece[] => {
    if (ts.isJsxText(child)) return [{ text: child.text, line: lineOf(child) }];
    const line = lineOf(child);
    if (ts.isJsxExpression(child)) return [{ text: textOfExpression(child.expression), line }];
    if (NAME_ELEMENTS.includes(tagOf(child))) return [{ text: `“${NAME}”`, line }];
    if (ts.isJsxSelfClosingElement(child)) return [{ text: tagOf(child) === 'br' ? ' ' : HOLE, line }];
    return BLOCKS.test(tagOf(child)) ? [{ text: '\n', line }] : piecesOfJsx(child.children, lineOf);
  });
}

/** Strings inside the value of a hole are passages of their own. */
function textOfExpression(expression: ts.Expression | undefined): string {
  if (!expression) return '';
  return ts.isStringLiteralLike(expression) && !/\p{L}/u.test(expression.text) ? expression.text : HOLE;
}
