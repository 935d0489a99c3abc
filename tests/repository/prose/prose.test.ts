/** `npm run check:prose` finds each kind of fault where people would read it, and lets good sentences pass. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOUSE_WORDS } from './house-words.ts';
import { findingsIn, proseFiles, ROOT } from './prose-files.ts';
import { countWords } from './sentences.ts';

const found = (name: string, source: string) => findingsIn(name, source).map((finding) => finding.found);
const inMarkdown = (source: string) => found('page.mdx', source);
const inProgram = (source: string) => found('words.tsx', source);

const LONG = `The item ${'very '.repeat(21)}long is.`;
const LONGER = `The item ${'very '.repeat(22)}long is.`;

describe('spelling', () => {
  test.each([
    ['color', 'colour'],
    ['organize', 'organise'],
    ['authorization', 'authorisation'],
    ['analyze', 'analyse'],
    ['Datacite', 'datafile'],
    ['recieve', 'receive'],
  ])('“%s” is wrong, and “%s” is offered', (wrong, better) => {
    const [finding] = findingsIn('page.mdx', `You can ${wrong} it.`);
    expect(finding).toMatchObject({ kind: 'spelling', line: 1, found: wrong });
    expect(finding?.better).toContain(better);
  });

  test.each([
    'DataCite doesn’t recognise the colours of a researcher’s datasets.',
    'The prize is a resized, self-asserted, re-usable co-author’s ORCID® iD.',
    'Open commons.datacite.org/doi.org/10.6084/m9.figshare.1 or mail-to:me@example.org.',
  ])('nothing is wrong with “%s”', (sentence) => {
    expect(inMarkdown(sentence)).toEqual([]);
  });

  test('somebody else’s button keeps its American spelling, and our own sentence does not', () => {
    expect(inMarkdown('Select “Authorize access”.')).toEqual([]);
    expect(inMarkdown('Select <Ui>Trusted organizations</Ui>.')).toEqual([]);
    expect(inMarkdown('Then authorize access for trusted organizations.')).toEqual(['authorize', 'organizations']);
  });
});

describe('house words', () => {
  test.each([
    ['The item is not on your ORCID record.', 'not on your ORCID record'],
    ['Enter your ORCID ID.', 'ORCID ID'],
    ['A road of its own.', 'road'],
    ['What to mend first.', 'mend'],
    ['The iD stands on the item.', 'stands on'],
    ['DataCite passes by such a DOI.', 'passes by'],
    ['It passes the item on to ORCID.', 'passes the item on'],
    ['Some are visible, which not?', 'which not'],
    ['Press “Check”.', 'Press'],
    ['Click the button.', 'Click'],
    ['Choose “Add”, then wait.', 'Choose “…'],
    ['What looks like an iD is none.', 'is none'],
    ['ORCID is asked about the iD.', 'ORCID is asked'],
    ['Send it by e-mail.', 'e-mail'],
  ])('“%s” is found', (sentence, word) => {
    expect(findingsIn('page.mdx', sentence)).toMatchObject([{ kind: 'house', line: 1, found: word }]);
  });

  test.each([
    'We understand the broad mention, and Figshare’s own push is off.',
    'Press Enter, or choose a file from the press release.',
    'Select “Click to Enable” and read “Which not, why not”.',
    'Run `mend road` before the item passes on the next day.',
    'It’s not publicly visible on your ORCID record.',
  ])('nothing is wrong with “%s”', (sentence) => {
    expect(inMarkdown(sentence).filter((word) => word !== 'press')).toEqual([]);
  });

  test('every word has a better one and a reason', () => {
    expect(HOUSE_WORDS.filter(({ better, why }) => !better || !why)).toEqual([]);
  });
});

describe('long sentences', () => {
  test('25 words pass, and 26 do not', () => {
    expect(countWords(LONG)).toBe(25);
    expect(inMarkdown(LONG)).toEqual([]);
    expect(inMarkdown(LONGER)).toEqual([LONGER]);
  });

  test.each([
    ['a value', '{institution.portal.longest.name}'],
    ['code', '`npm run check and a lot more`'],
    ['a button', '<Ui>Create draft records in My data</Ui>'],
    ['a quoted name', '“Create draft records in My data”'],
    ['an address', '[here](https://example.org/a/very-long/address?with=parts)'],
  ])('%s counts as one word', (_, name) => {
    expect(inMarkdown(`Select ${name} ${'very '.repeat(22)}often.`)).toEqual([]);
    expect(inMarkdown(`Select ${name} ${'very '.repeat(23)}often.`)).toHaveLength(1);
  });

  test('each cell of a table and each point of a list is read by itself', () => {
    const half = 'very '.repeat(15).trim();
    expect(inMarkdown(`| ${half} | ${half} |\n| --- | --- |\n| ${half} | ${half} |`)).toEqual([]);
    expect(inMarkdown(`- ${half}\n- ${half}\n\n${half}`)).toEqual([]);
  });

  test('an abbreviation does not end a sentence, and a question does', () => {
    const half = 'very '.repeat(14).trim();
    expect(inMarkdown(`Use e.g. ${half} and ${half}.`)).toHaveLength(1);
    expect(inMarkdown(`Is it ${half}? It is ${half}.`)).toEqual([]);
  });
});

describe('where people read', () => {
  test.each([
    ['a paragraph', 'page.mdx', '\n\nMend it.', 3],
    ['a wrapped paragraph', 'README.md', 'First line\nthen mend it.', 2],
    ['a heading', 'page.mdx', '## How to mend it', 1],
    ['a table', 'page.mdx', '| a | b |\n| --- | --- |\n| mend it | b |', 3],
    ['the front matter', 'page.mdx', '---\ntitle: Mend it\n---\n', 2],
    ['an attribute', 'page.mdx', '<Screen caption="How to mend it" />', 1],
    ['a list in an attribute', 'page.mdx', "<StepFacts need={['Something to mend']} />", 1],
    ['an expression', 'page.mdx', '<p>See this.{page && <> To mend it, see {page.title}.</>}</p>', 1],
    ['a text of a program', 'words.ts', "\nconst WORDS = { next: 'Then mend it.' };", 2],
    ['a text with values', 'words.ts', `const say = (n: number) => \`\${n} items to mend\`;`, 1],
    ['JSX', 'view.tsx', 'const V = () => (\n  <p>\n    There are <b>two</b> to mend.\n  </p>\n);', 3],
    ['a component', 'Page.astro', '---\nconst said = 1;\n---\n\n<style>p { color: red }</style>\n<p>Mend it.</p>', 6],
  ])('%s is checked, and the line is right', (_, name, source, line) => {
    expect(findingsIn(name, source)).toMatchObject([{ kind: 'house', line }]);
  });

  test.each([
    ['imports and types', "import mend from './mend road.ts';\ntype Way = 'the road';"],
    ['comparisons', "const is = way === 'the road' ;"],
    ['classes and addresses', 'const link = <a class="mend road" href={\'mend road\'}>{say}</a>;'],
    ['comments', '// The color of the road.\nconst a = 1;'],
  ])('%s are for the machine', (_, source) => {
    expect(inProgram(source)).toEqual([]);
  });

  test('code and search words are not read as sentences', () => {
    expect(inMarkdown('---\nsearchWords: [mend, color]\n---\n\n```sh\nmend road\n```\n\nSee `color`.')).toEqual([]);
  });

  test('a file that cannot be read is an error, never a pass', () => {
    expect(() => findingsIn('words.ts', 'const = ;')).toThrow(SyntaxError);
  });

  test.each([
    'README.md',
    'CHANGELOG.md',
    'site/src/content/docs/index.mdx',
    'site/src/content/docs/steps/record.mdx',
    'site/src/guide-steps.ts',
    'site/src/components/WordingChecked.astro',
    'site/widget/list/progress.ts',
    'shared/report/step-words.ts',
    'shared/verdicts/advice/doi.ts',
    'shared/views/report/share.tsx',
    'worker/http/problem.ts',
  ])('%s is one of the files', (file) => {
    expect(proseFiles()).toContain(file);
  });
});

test('the command fails, and names the file, the line and the better word', () => {
  const tree = mkdtempSync(join(tmpdir(), 'sync-status-'));
  try {
    const own = 'tests/repository/prose';
    mkdirSync(join(tree, own), { recursive: true });
    cpSync(join(ROOT, own), join(tree, own), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    const run = () => spawnSync(process.execPath, [join(tree, own, 'check.ts')], { encoding: 'utf8' });

    writeFileSync(join(tree, 'README.md'), '# A page\n\nYou can fix it.\n');
    expect(run()).toMatchObject({ status: 0, stderr: '' });

    writeFileSync(join(tree, 'README.md'), '# A page\n\nYou can mend it.\n');
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('README.md:3: mend\n  better: fix: the common word');
  } finally {
    rmSync(tree, { recursive: true });
  }
  // Loading the dictionary and the compiler twice takes longer on a busy machine.
}, 60_000);
