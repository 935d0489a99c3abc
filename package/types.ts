/** Puts the types of the package together from what the compiler wrote for our modules. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ZodType } from 'zod';
import { examplesSchema } from '../shared/api/examples.schema.ts';
import { healthSchema } from '../shared/api/health.schema.ts';
import { problemSchema } from '../shared/api/problem.schema.ts';
import { shieldsSchema } from '../shared/api/shields.schema.ts';
import { precheckSchema } from '../shared/precheck/precheck.schema.ts';
import { reportSchema } from '../shared/report/report.schema.ts';
import { declaration } from './schema-types.ts';

/** What the compiler writes for these modules needs the validator. */
const SCHEMAS: Record<string, [name: string, schema: ZodType]> = {
  'shared/api/examples.schema': ['Examples', examplesSchema],
  'shared/api/health.schema': ['Health', healthSchema],
  'shared/api/problem.schema': ['Problem', problemSchema],
  'shared/api/shields.schema': ['ShieldsBadge', shieldsSchema],
  'shared/precheck/precheck.schema': ['Precheck', precheckSchema],
  'shared/report/report.schema': ['Report', reportSchema],
};

/**
 * @param from The folder with the compiler's files.
 * @param entries The module of each entry of the package, without its extension.
 */
export function copyTypes(from: string, to: string, entries: Record<string, string>): void {
  const copied = new Set<string>();
  const copy = (module: string) => {
    if (copied.has(module)) return;
    copied.add(module);
    const text =
      module in SCHEMAS ? withoutValidator(module, from) : withExtensions(readFileSync(join(from, `${module}.d.ts`), 'utf8'));
    const file = join(to, 'types', `${module}.d.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    for (const [, path = ''] of text.matchAll(/from '(\.[^']+)\.js'/g)) copy(join(dirname(module), path));
  };
  for (const [entry, module] of Object.entries(entries)) {
    copy(module);
    writeFileSync(join(to, `${entry}.d.ts`), `export * from './types/${module}.js';\n`);
  }
}

/** The compiler keeps the extensions of the sources, which are not in the package. */
function withExtensions(text: string): string {
  return text.replace(/(from|import\() ?'(\.[^']+)\.tsx?'/g, "$1 '$2.js'");
}

/** The type of the schema, and the types that are parts of it, such as `Report['items'][number]`. */
function withoutValidator(module: string, from: string): string {
  const [name, schema] = SCHEMAS[module] ?? [];
  if (!name || !schema) throw new Error(`${module} is no schema`);
  const parts = readFileSync(join(from, `${module}.d.ts`), 'utf8').match(/^export type \w+ = \w+\['.*;$/gm) ?? [];
  return `${[declaration(name, schema), ...parts].join('\n')}\n`;
}
