/** The HTML of the pages is valid. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages, read } from './built.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y', 'html-validate:recommended'],
    rules: {
      // Rules of style that Astro and Starlight do not follow: `<meta … />`, and attributes left at their defaults.
      'void-style': 'off',
      'no-implicit-button-type': 'off',
      'no-implicit-input-type': 'off',
      'no-inline-style': 'off',
      // All scripts are from our own host.
      'require-sri': 'off',
      // Starlight's `_top` is an unusual id but a valid one.
      'valid-id': ['error', { relaxed: true }],
      // Starlight has two tables of contents before the main heading. Only one of them is visible at a time.
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
  ['a paragraph that contains a block', '<p><div>A</div></p>', 'close-order'],
  ['a button in a link', '<a href="/"><button type="button">A</button></a>', 'element-permitted-content'],
  ['an image without alternative text', '<img src="/a.svg">', 'wcag/h37'],
  ['an image without an address', '<img alt="A">', 'element-required-attributes'],
  ['a field without a label', '<input type="text" id="a">', 'input-missing-label'],
  ['a label for nothing', '<label for="b">A</label>', 'no-missing-references'],
  ['a heading that skips a level', '<h2>A</h2><h4>B</h4>', 'heading-level'],
  ['an unknown element', '<sidebar>A</sidebar>', 'element-name'],
  ['an unknown value of an attribute', '<button type="reset-all">A</button>', 'attribute-allowed-values'],
  ['an element that is not closed', '<p><b>A</p>', 'close-order'],
])('%s is found', async (_, html, rule) => {
  expect(await errors(html)).toContainEqual(expect.stringContaining(rule));
});
