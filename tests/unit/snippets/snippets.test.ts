/** The snippets: each form in each format, with labels that could break the format. */
import { describe, expect, test } from 'vitest';
import { EMBED_SIZES } from '../../../shared/api/embed-size.ts';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { badgeAddress, embedAddress, reportAddress, shieldsAddress } from '../../../shared/snippets/addresses.ts';
import {
  DEFAULTS,
  FORMS,
  LANGUAGES,
  type SnippetChoice,
  type SnippetForm,
  type SnippetLanguage,
} from '../../../shared/snippets/choice.ts';
import { canContain } from '../../../shared/snippets/places.ts';
import { snippet } from '../../../shared/snippets/snippets.ts';

const HOST = 'https://sync-status.example';
const ID = exampleNamed('in-step');
const usual: SnippetChoice = { ...DEFAULTS, host: HOST, orcid: ID, form: 'badge' };
const hostile = `"><script>alert(1)</script> ]] | {} {{x}} [gallery] $%&_#\\ \`*~^ -->\n${'\u202e'}:target: x`;
const ALL = LANGUAGES.flatMap((language) =>
  FORMS.filter((form) => canContain(language, form)).map((form) => [form, language] as const),
);
const formsIn = (language: SnippetLanguage) => FORMS.filter((form) => canContain(language, form));

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
  return /html|wordpress/.test(language) ? address.replaceAll('&', '&amp;') : address;
}

describe.each(ALL)('%s in %s', (form, language) => {
  test.each([
    ['with the defaults', usual],
    [
      'with everything chosen',
      {
        ...usual,
        style: 'for-the-badge',
        label: 'Our (data)',
        count: 'visible',
        view: 'full',
        audience: 'owner',
        theme: 'dark',
        scope: 'datacite',
        prefix: '10.17866',
      },
    ],
    ['with a hostile label', { ...usual, label: hostile }],
  ] as const)('%s: contains the canonical address, and leads to the report', (_, choice) => {
    const wanted = { ...choice, form };
    const code = snippet(wanted, language);
    expect(code).toContain(written(ADDRESS[form](wanted), language));
    if (form !== 'iframe') expect(code).toContain(written(reportAddress(wanted), language));
  });

  test('a hostile label changes only the words', () => {
    const code = snippet({ ...usual, label: hostile, form }, language);
    expect(code).not.toContain('\u202e');
    expect(code.split('\n')).toHaveLength(snippet({ ...usual, form }, language).split('\n').length);
  });
});

describe('a label in each language', () => {
  const labelled = (label: string, language: SnippetLanguage, form: SnippetForm = 'link') =>
    snippet({ ...usual, label, form }, language);

  test.each(['html', 'wordpress'] as const)('%s: has only the intended tags and attributes', (language) => {
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

  test('may be empty', () => {
    expect(badgeAddress({ ...usual, label: '' })).toBe(`${HOST}/badge/${ID}.svg?label=`);
    expect(labelled('', 'markdown')).toBe(`[Status for ORCID iD ${ID}](${HOST}/report/${ID})`);
  });
});

test('the address alone is the address of the report, for programs that insert a link', () => {
  expect(snippet({ ...usual, form: 'link', scope: 'datacite' }, 'address')).toBe(`${HOST}/report/${ID}?scope=datacite`);
});

test('addresses of images in Org end with an image’s extension', () => {
  const ending = (choice: SnippetChoice) => /\.svg\]\]$/.test(snippet(choice, 'org'));
  expect([usual, { ...usual, label: 'Data' }, { ...usual, form: 'shields' as const }].map(ending)).toEqual([true, true, true]);
});

test('in AsciiDoc, number signs in addresses are escaped', () => {
  for (const form of formsIn('asciidoc')) expect(snippet({ ...usual, form }, 'asciidoc')).not.toMatch(/#(?!\d\d;)/);
});

test('words of the alt text in Org do not become attributes', () => {
  const [attributes] = snippet({ ...usual, label: ':class "x" :width 1' }, 'org').split('\n');
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
  expect(snippet({ ...usual, label, form: 'link' }, 'latex').includes('LuaLaTeX')).toBe(isRequired);
});

describe('the element', () => {
  const tag = (choice: Partial<SnippetChoice>) =>
    /<sync-status[^>]*>/.exec(snippet({ ...usual, form: 'element', ...choice }, 'html'))?.[0];

  test('has only the attributes that differ from the defaults', () => {
    expect(tag({})).toBe(`<sync-status orcid="${ID}">`);
    expect(tag({ view: 'card' })).toBe(`<sync-status orcid="${ID}" view="card">`);
    expect(tag({ view: 'full', audience: 'owner' })).toBe(`<sync-status orcid="${ID}" view="full" for="owner">`);
    expect(tag({ scope: 'datacite', prefix: '10.1' })).toBe(`<sync-status orcid="${ID}" scope="datacite" prefix="10.1">`);
  });

  test('shows a step only to the owner', () => {
    expect(tag({ view: 'step', step: 'connect' })).toBe(`<sync-status orcid="${ID}" view="step" step="connect" for="owner">`);
  });

  test('contains the badge with its usual count, which fits what the element says', () => {
    const code = snippet({ ...usual, form: 'element', count: 'visible' }, 'html');
    expect(code).toContain(`src="${HOST}/badge/${ID}.svg"`);
  });
});

test('in WordPress, the summary is in a paragraph, and a card is not', () => {
  const code = (choice: Partial<SnippetChoice>) => snippet({ ...usual, form: 'element', ...choice }, 'wordpress');
  expect(code({})).toMatch(/<p><sync-status .+<\/sync-status><\/p>\n<!-- /s);
  expect(code({ view: 'card' })).not.toContain('<p>');
  expect(code({ form: 'badge' })).not.toContain('<p>');
});

test.each(['visitor', 'owner'] as const)('the frame for the %s has the size that it needs', (audience) => {
  const { width, height } = EMBED_SIZES[audience];
  const code = snippet({ ...usual, form: 'iframe', audience }, 'html');
  expect(code).toContain(`width="${width}" height="${height}"`);
});
