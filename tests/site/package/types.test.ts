/** The types of the package in other people's sources, as the compiler sees them. */
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../served/running.ts';
import { installInto, temporaryFolder } from './tarball.ts';

const SOURCES = fileURLToPath(new URL('consumer', import.meta.url));
/** What the frameworks' types need, apart from themselves. */
const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', '@types', '@vue', 'csstype'];

const folder = temporaryFolder();
beforeAll(() => {
  installInto(folder);
  cpSync(SOURCES, folder, { recursive: true });
  for (const name of FRAMEWORKS) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** @returns What is wrong in the files, and in the types of the package that they use. */
function findings(files: string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    {
      target: ts.ScriptTarget.ES2024,
      lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      jsx: ts.JsxEmit.ReactJSX,
      noEmit: true,
      allowImportingTsExtensions: true,
      paths: { ours: [join(ROOT, 'shared/client/client.ts')] },
      ...options,
    },
  );
  const checked = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
  expect(checked.length).toBeGreaterThan(files.length);
  const found = checked.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  return found.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

test('fit into React, Preact, Vue, Svelte and plain scripts, and are those of our schemas', () => {
  const files = ['plain.ts', 'react.tsx', 'preact.tsx', 'templates.ts', 'same-as-ours.ts'];
  const { Preserve: module } = ts.ModuleKind;
  expect(findings(files, { module, moduleResolution: ts.ModuleResolutionKind.Bundler })).toEqual([]);
});

test('are found by the rules of Node', () => {
  const { NodeNext: module } = ts.ModuleKind;
  expect(findings(['plain.ts'], { module, moduleResolution: ts.ModuleResolutionKind.NodeNext })).toEqual([]);
});
