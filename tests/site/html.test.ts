/** The pages' HTML is valid. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages, read } from './built.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y', 'html-validate:recommended'],
    rules: {
      // Matters of taste, in which the frameworks' taste is another: `<meta … />`, and a default left unsaid.
      'void-style': 'off',
      'no-implicit-button-type': 'off',
      'no-implicit-input-type': 'off',
      'no-inline-style': 'off',
      // For scripts from elsewhere, of which there are none.
      'require-sri': 'off',
      // Starlight's `_top` is a valid id, only an unusual one.
      'valid-id': ['error', { relaxed: true }],
      // Starlight has two tables of contents, of which one is shown at a time, before the page's own heading.
      'unique-landmark': 'off',
      'heading-level': ['error', { minInitialRank: 'h2' }],
    },
  }),
);

async function errors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

test.each(builtPages())('%s', async (name) => {
  expect(await errors(read(name))).toEqual([]);
});

test.each([
  ['an id that two elements have', '<p id="a">A</p><p id="a">B</p>', 'no-dup-id'],
  ['a paragraph that holds a block', '<p><div>A</div></p>', 'close-order'],
  ['a button in a link', '<a href="/"><button type="button">A</button></a>', 'element-permitted-content'],
  ['a picture without a text', '<img src="/a.svg">', 'wcag/h37'],
  ['a picture without an address', '<img alt="A">', 'element-required-attributes'],
  ['a field without a label', '<input type="text" id="a">', 'input-missing-label'],
  ['a label for nothing', '<label for="b">A</label>', 'no-missing-references'],
  ['a heading that skips a level', '<h2>A</h2><h4>B</h4>', 'heading-level'],
  ['an element that HTML does not have', '<sidebar>A</sidebar>', 'element-name'],
  ['an attribute’s value that HTML does not have', '<button type="reset-all">A</button>', 'attribute-allowed-values'],
  ['an element that is not closed', '<p><b>A</p>', 'close-order'],
])('%s is found', async (_, html, rule) => {
  expect(await errors(html)).toContainEqual(expect.stringContaining(rule));
});
