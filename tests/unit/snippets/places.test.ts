/** What the form for snippets offers in each place, and the snippet that comes of it. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { DEFAULTS, type SnippetForm, type SnippetLanguage } from '../../../shared/snippets/choice.ts';
import { howToPaste, offer, PLACE_FACTS, PLACES, type Place, type Wish } from '../../../shared/snippets/places.ts';
import { snippet } from '../../../shared/snippets/snippets.ts';

const ID = exampleNamed('in-step');
const code = (form: SnippetForm, language: SnippetLanguage) =>
  snippet({ ...DEFAULTS, host: 'https://sync-status.example', orcid: ID, form }, language);
const offered = (place: Place, { form = null, language = null }: Partial<Wish> = {}) => offer({ place, form, language });

/** What a snippet has only in this form. */
const MARK: Record<SnippetForm, RegExp> = {
  badge: /sync-status\.example\/badge\//,
  shields: /img\.shields\.io/,
  element: /<sync-status /,
  iframe: /<iframe /,
  link: /\/report\/8888/,
};

describe.each(PLACES)('%s', (place) => {
  const { languages } = PLACE_FACTS[place];
  const all = languages.flatMap((language) => offered(place, { language }).forms.map((form) => [form, language] as const));

  test.each(all)('gives what was chosen: %s in %s', (form, language) => {
    expect(offered(place, { form, language })).toMatchObject({ form, language });
    expect(code(form, language)).toMatch(MARK[form]);
  });

  test('always offers something, and says why if it does not offer everything', () => {
    for (const language of languages) {
      const { forms, why } = offered(place, { language });
      expect(forms).toContain('link');
      expect(forms.length === 5 || why !== '').toBe(true);
    }
  });
});

test('presets what works best in the place, in the format that people write there', () => {
  const presets = PLACES.map((place) => [place, offered(place).form, offered(place).language]);
  expect(presets).toEqual([
    ['website', 'badge', 'html'],
    ['cms', 'badge', 'html'],
    ['wordpress', 'badge', 'html'],
    ['libguides', 'badge', 'html'],
    ['readme', 'badge', 'markdown'],
    ['slides', 'link', 'address'],
    ['email', 'link', 'address'],
  ]);
});

test('keeps what was chosen in another place, as far as it works', () => {
  expect(offered('wordpress', { form: 'iframe', language: 'markdown' })).toMatchObject({ form: 'iframe', language: 'html' });
  expect(offered('readme', { form: 'iframe', language: 'org' })).toMatchObject({ form: 'badge', language: 'org' });
});

test.each([
  ['readme', {}, ['badge', 'shields', 'link']],
  ['cms', {}, ['badge', 'shields', 'iframe', 'link']],
  ['website', { language: 'markdown' }, ['badge', 'shields', 'link']],
  ['slides', { language: 'latex' }, ['link']],
  ['email', {}, ['link']],
] as const)('offers in %s %o only %o', (place, wish, forms) => {
  expect(offered(place, wish).forms).toEqual(forms);
});

test('explains that a format has fewer forms than the place', () => {
  expect(offered('website').why).toBe('');
  expect(offered('website', { language: 'markdown' }).why).toContain('remove scripts and frames');
});

test.each([
  ['wordpress', 'badge', 'html', 'Custom HTML'],
  ['wordpress', 'badge', 'wordpress', 'code editor'],
  ['wordpress', 'element', 'html', 'choose the badge'],
  ['libguides', 'badge', 'html', 'source view'],
  ['libguides', 'iframe', 'html', 'Media / Widget'],
  ['cms', 'iframe', 'html', 'choose the badge'],
  ['slides', 'link', 'address', 'insert a link'],
  ['slides', 'link', 'latex', 'hyperref'],
  ['email', 'link', 'address', 'insert a link'],
] as const)('says in %s how to paste: %s, %s', (place, form, language, says) => {
  expect(howToPaste(place, { form, language })).toContain(says);
});
