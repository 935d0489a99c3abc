/** The custom-elements manifest and the tables of the package's README say what the element can do. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { palette, TOKENS } from '../../../site/contrast.ts';
import { ATTRIBUTES } from '../../../site/widget/element/attributes.ts';
import { ROOT } from '../../served/running.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package/custom-elements.json'));
const [element] = manifest.modules[0].declarations;
const names = (list: { name: string }[]) => list.map(({ name }) => name);
const source = read('site/widget/element/sync-status-element.ts');

test('the manifest is valid', () => {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'), 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(manifest);
  expect(validate.errors).toBeNull();
});

test('the manifest has every attribute, each of which is a property', () => {
  expect(names(element.attributes)).toEqual(ATTRIBUTES);
  const fields = element.members.filter((each: { attribute?: string }) => each.attribute);
  expect(names(fields)).toEqual(ATTRIBUTES);
  expect(fields.map((each: { attribute: string }) => each.attribute)).toEqual(ATTRIBUTES);
});

test('the manifest has every event that the element fires', () => {
  const [, events = ''] = /interface SyncStatusEvents \{(.*?)\n\}/s.exec(source) ?? [];
  expect(names(element.events)).toEqual([...events.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name));
  expect(names(element.events)).toEqual([...new Set([...source.matchAll(/#fire\('(\w+)'/g)].map(([, name]) => name))]);
});

test('the manifest has every public method, and no other', () => {
  const methods = element.members.filter(({ kind }: { kind: string }) => kind === 'method');
  const declared = [...source.matchAll(/^ {2}(?:static |async )*(\w+)\(/gm)].map(([, name = '']) => name);
  expect(names(methods)).toEqual(declared.filter((name) => !/^constructor$|Callback$/.test(name)));
});

test('the manifest has every colour that a page can set, with its default', () => {
  // The accent colour is used only on the guide's own pages.
  const colours = [...palette()].filter(([name]) => !name.startsWith('ss-next'));
  const listed = new Map<string, string>(
    element.cssProperties.map(({ name, default: value }: Record<string, string>) => [name, value]),
  );
  for (const [name, { light, dark }] of colours) expect(listed.get(`--${name}`), name).toBe(`light-dark(${light}, ${dark})`);
  expect(read('site/widget/element/own-tokens.ts')).toContain(`'${listed.get('--ss-brand')}'`);
  const others = [...listed.keys()].filter((name) => !TOKENS.includes(`${name}:`));
  expect(others).toEqual(['--ss-brand']);
});

describe('the README of the package', () => {
  const rows = read('package/README.md').match(/^\| `[^|]+\|.*$/gm) ?? [];
  const written = (list: { name: string; description: string }[], name = (each: { name: string }) => each.name) =>
    list.map((each) => [name(each), each.description]);

  test.each([
    ['attribute', written(element.attributes)],
    ['event', written(element.events)],
    ['part', written(element.cssParts)],
    ['custom property', written(element.cssProperties)],
  ])('describes every %s as the manifest does', (_, described) => {
    for (const [name, description] of described) {
      const own = rows.filter((each) => each.startsWith(`| \`${name}\` |`));
      expect(own.join('\n'), name).toContain(description);
    }
  });
});
