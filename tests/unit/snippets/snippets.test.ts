import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import { DEFAULT_LABEL } from '../../../shared/report/badge-state.ts';
import {
  badgeAddress,
  DEFAULTS,
  ELEMENT_VIEWS,
  embedAddress,
  FORMS,
  LANGUAGES,
  reportAddress,
  type SnippetChoice,
  type SnippetForm,
  type SnippetLanguage,
  STYLES,
  shieldsAddress,
  tidyLabel,
} from '../../../shared/snippets/choice.ts';
import { pageCost } from '../../../shared/snippets/cost.ts';
import { snippet } from '../../../shared/snippets/snippets.ts';
import { BADGE_STYLES } from '../../../worker/render/badge.ts';

const HOST = 'https://sync-status.example';
const ID = exampleNamed('in-step');
const usual: SnippetChoice = { ...DEFAULTS, host: HOST, orcid: ID, form: 'badge' };
const hostile = `"><script>alert(1)</script> ]] | {} {{x}} [gallery] $%&_#\\ \`*~^ -->\n${'\u202e'}:target: x`;
const ALL = FORMS.flatMap((form) => LANGUAGES.map((language) => [form, language] as const));

/** The address that each form contains. */
const ADDRESS: Record<SnippetForm, (choice: SnippetChoice) => string> = {
  badge: badgeAddress,
  shields: shieldsAddress,
  element: badgeAddress,
  iframe: embedAddress,
  link: reportAddress,
};
function written(address: string, language: SnippetLanguage): string {
  if (language === 'latex') return address.replace(/[%#&_]/g, '\\$&');
  if (language === 'asciidoc') return address.replaceAll('#', '&#35;');
  return /html|wordpress|libguides/.test(language) ? address.replaceAll('&', '&amp;') : address;
}

describe.each(ALL)('%s in %s', (form, language) => {
  test.each([
    ['with the defaults', usual],
    ['with everything chosen', { ...usual, style: 'for-the-badge', label: 'Our (data)', scope: 'datacite', prefix: '10.17866' }],
    ['with a hostile label', { ...usual, label: hostile }],
  ] as const)('%s: contains the canonical address', (_, choice) => {
    const made = snippet({ ...choice, form }, language);
    expect(made.code).toContain(written(ADDRESS[made.form](choice), language));
    expect(made.form === form || made.note !== null).toBe(true);
  });

  test('a hostile label changes only the words', () => {
    const { code } = snippet({ ...usual, label: hostile, form }, language);
    expect(code).not.toContain('\u202e');
    expect(code.split('\n')).toHaveLength(snippet({ ...usual, form }, language).code.split('\n').length);
  });
});

describe('a label in each language', () => {
  const labelled = (label: string, language: SnippetLanguage, form: SnippetForm = 'link') =>
    snippet({ ...usual, label, form }, language).code;

  test.each(['html', 'wordpress', 'libguides'] as const)('%s: has only the intended tags and attributes', (language) => {
    for (const form of FORMS) {
      const shape = (code: string) => code.replace(/(src|alt|title)="[^"]*"/g, '$1').replace(/>[^<]*</g, '><');
      expect(shape(labelled(hostile, language, form))).toBe(shape(labelled('Data', language, form)));
    }
  });

  test.each([
    ['html', '"><script>', '&quot;&gt;&lt;script&gt;'],
    ['wordpress', '[a] {{b}}', '&#91;a&#93; &#123;&#123;b&#125;&#125;'],
    ['markdown', '](x) | `a` {{b}}', '\\]\\(x\\) \\| \\`a\\` \\{\\{b\\}\\}'],
    ['restructuredtext', '`a` <b> |c| d_', '\\`a\\` \\<b\\> \\|c\\| d\\_'],
    ['asciidoc', 'a] "b" {c} _d_', 'a&#93; &#34;b&#34; &#123;c&#125; &#95;d&#95;'],
    ['asciidoc', '<<a>> https://b c@d.ef g -- h ...', '&#60;&#60;a&#62;&#62; https&#58;//b c&#64;d.ef g &#45;- h &#46;&#46;.'],
    ['org', 'a | $b$', 'a \\vert{} \\dollar{}b\\dollar{}'],
    ['org', '[a] {{{b}}}', '(a) (((b)))'],
    ['org', '*a* /b/ =c= ~d~ +e+', '\\ast{}a\\ast{} \\slash{}b\\slash{} \\equal{}c\\equal{} \\tilde{}d\\tilde{} \\plus{}e\\plus{}'],
    ['org', 'a^2 \\b -- @@c@@ d.png', 'a^\u200b2 \\\u200bb -\u200b- @\u200b@\u200bc@\u200b@ d.\u200bpng'],
    ['org', 'doi:10', 'doi\u200b:10'],
    ['latex', "a -- b --- ?` ,,c''", "a -{}- b -{}-{}- ?{}` ,{},c'{}'"],
    ['latex', '\\a{$%&_#}~^', '\\textbackslash{}a\\{\\$\\%\\&\\_\\#\\}\\textasciitilde{}\\textasciicircum{}'],
  ] as const)('%s: %s', (language, label, plain) => {
    expect(labelled(label, language)).toContain(`${plain} for ORCID iD ${ID}`);
  });

  test('is one line of at most 100 whole characters', () => {
    expect(tidyLabel(' a\nb\u2028c\u202e\ud800 ')).toBe('a b c');
    expect([...tidyLabel('𝒟'.repeat(300))]).toHaveLength(100);
  });

  test('may be empty', () => {
    expect(badgeAddress({ ...usual, label: '' })).toBe(`${HOST}/badge/${ID}.svg?label=`);
    expect(labelled('', 'markdown')).toBe(`[Status for ORCID iD ${ID}](${HOST}/report/${ID})`);
  });
});

describe('addresses', () => {
  const other: SnippetChoice = { ...usual, style: 'flat-square', label: "it's (a_b)--c", scope: 'datacite', prefix: '10.17866' };

  test('leave out the defaults', () => {
    expect(badgeAddress(usual)).toBe(`${HOST}/badge/${ID}.svg`);
    expect(embedAddress(usual)).toBe(`${HOST}/embed/${ID}`);
    expect(shieldsAddress(usual)).toBe(`https://img.shields.io/endpoint?url=${encodeURIComponent(`${HOST}/badge/${ID}.json`)}`);
  });

  test('have their parameters in a fixed order, and contain no markup', () => {
    const label = 'it%27s%20%28a%5Fb%29%2D-c';
    expect(badgeAddress(other)).toBe(`${HOST}/badge/${ID}.svg?style=flat-square&label=${label}&scope=datacite&prefix=10.17866`);
    const { searchParams } = new URL(shieldsAddress(other));
    expect(searchParams.get('url')).toBe(`${HOST}/badge/${ID}.json?label=${label}&scope=datacite&prefix=10.17866`);
    expect(searchParams.get('style')).toBe('flat-square');
  });

  test('have the same defaults as the routes', () => {
    expect(DEFAULTS).toMatchObject({ label: DEFAULT_LABEL, ...EVERYTHING_ON_FIGSHARE });
    expect(STYLES).toEqual(BADGE_STYLES);
  });
});

test('addresses of images in Org end with an image’s extension', () => {
  const ending = (choice: SnippetChoice) => /\.svg\]\]$/.test(snippet(choice, 'org').code);
  expect([usual, { ...usual, label: 'Data' }, { ...usual, form: 'shields' as const }].map(ending)).toEqual([true, true, true]);
});

test('in AsciiDoc, number signs in addresses are escaped', () => {
  for (const form of FORMS) expect(snippet({ ...usual, form }, 'asciidoc').code).not.toMatch(/#(?!\d\d;)/);
});

test('words of the alt text in Org do not become attributes', () => {
  const [attributes] = snippet({ ...usual, label: ':class "x" :width 1' }, 'org').code.split('\n');
  expect(attributes).toBe(`#+ATTR_HTML: :alt \u200b:class "x" \u200b:width 1 for ORCID iD ${ID}`);
});

test.each([
  ['Données « ł » – “ouvertes” … €', false],
  ['Ανοιχτά', true],
  ['نتائج', true],
  ['数据', true],
  ['ħ', true],
  ['🎉', true],
  ['a\u200bb', true],
])('LaTeX: whether the snippet for %s requires another engine than pdfLaTeX', (label, isRequired) => {
  for (const form of FORMS) expect(snippet({ ...usual, label, form }, 'latex').code.includes('LuaLaTeX')).toBe(isRequired);
});

test('the element has only the attributes that differ from the defaults', () => {
  const code = (choice: Partial<SnippetChoice>) => snippet({ ...usual, form: 'element', ...choice }, 'html').code;
  expect(code({})).toContain(`<sync-status orcid="${ID}">`);
  expect(code({ scope: 'datacite', prefix: '10.1' })).toContain(`<sync-status orcid="${ID}" scope="datacite" prefix="10.1">`);
  expect(code({ view: 'summary', isForOwner: false })).toBe(code({}));
  expect(code({ view: 'card' })).toContain(`<sync-status orcid="${ID}" view="card">`);
  expect(code({ view: 'full', isForOwner: true })).toContain(`<sync-status orcid="${ID}" view="full" for="owner">`);
});

test('in WordPress, the summary is in a paragraph, and a card is not', () => {
  const code = (choice: Partial<SnippetChoice>) => snippet({ ...usual, form: 'element', ...choice }, 'wordpress').code;
  expect(code({})).toMatch(/<p><sync-status .+<\/sync-status><\/p>\n<!-- /s);
  expect(code({ view: 'card' })).not.toContain('<p>');
  expect(snippet({ ...usual, form: 'badge' }, 'wordpress').code).not.toContain('<p>');
});

test('a larger view of the element costs more, and so does what the owner reads', () => {
  const bytes = (choice: Partial<SnippetChoice>) => pageCost({ ...usual, form: 'element', ...choice }).bytes;
  const [summary, card, full] = ELEMENT_VIEWS.map((view) => bytes({ view }));
  expect(bytes({})).toBe(summary);
  expect([summary, card, full]).toEqual([summary, card, full].toSorted((a = 0, b = 0) => a - b));
  expect(bytes({ isForOwner: true })).toBe(card);
});

test.each([
  ['badge', [`img-src ${HOST}`]],
  ['shields', ['img-src https://img.shields.io']],
  ['element', [`script-src ${HOST}`, `connect-src ${HOST}`, `img-src ${HOST}`]],
  ['iframe', [`frame-src ${HOST}`]],
  ['link', []],
] as const)('the cost of the form %s includes the CSP directives', (form, csp) => {
  const { bytes, ...says } = pageCost({ ...usual, form });
  expect(says.csp).toEqual(csp);
  expect(bytes > 0).toBe(form !== 'link');
});
