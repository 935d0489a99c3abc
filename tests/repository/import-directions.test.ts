/** The check of import directions can fail: each forbidden import, written into a copy of the tree's shape, is found. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType, type IReporterOutput } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import configuration from './import-directions.ts';

let tree: string;
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'sync-status-'));
});
afterAll(() => rmSync(tree, { recursive: true }));

/** Every file that the cases import. */
const GOOD = {
  'shared/identifiers/doi.ts': 'export const doi = 1;',
  'shared/collect/collect-report.ts': "import { doi } from './doi.ts'; export const collect = doi;",
  'shared/sources/orcid/works.ts': "import { doi } from '../doi.ts'; export const orcid = doi;",
  'worker/app.ts':
    "import { collect } from '../shared/collect.ts'; import { orcid } from '../shared/sources/orcid.ts'; export const app = [collect, orcid];",
  'site/institution.ts': "import { doi } from '../shared/doi.ts'; export const institution = doi;",
  'tests/fixture.ts':
    "import { app } from '../worker/app.ts'; import { institution } from '../site/institution.ts'; export const fixture = [app, institution];",
  'node_modules/hono/package.json': '{"name":"hono","main":"index.js"}',
  'node_modules/hono/index.js': 'module.exports = {};',
  'node_modules/zod/package.json': '{"name":"zod","main":"index.js"}',
  'node_modules/zod/index.js': 'module.exports = {};',
};

async function brokenRules(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), text);
  }
  const { forbidden, options } = configuration as { forbidden: IForbiddenRuleType[]; options: object };
  const { tsConfig: _, ...rest } = options as { tsConfig?: unknown };
  const result: IReporterOutput = await cruise(['shared', 'worker', 'site', 'tests'], {
    ...rest,
    baseDir: tree,
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof result.output === 'string') throw new Error(result.output);
  return [...new Set(result.output.summary.violations.map(({ rule }) => rule.name))];
}

test('a tree that keeps the directions breaks no rule', async () => {
  expect(await brokenRules(GOOD)).toEqual([]);
});

test.each([
  ['shared-stands-alone', 'shared/collect/collect-report.ts', "import '../worker/app.ts'; export const collect = 1;"],
  ['worker-and-site-apart', 'worker/app.ts', "import '../site/institution.ts'; export const app = 1;"],
  ['worker-and-site-apart', 'site/institution.ts', "import '../worker/app.ts'; export const institution = 1;"],
  ['rules-do-not-retrieve', 'shared/identifiers/doi.ts', "import './sources/orcid.ts'; export const doi = 1;"],
  ['rules-do-not-retrieve', 'shared/identifiers/doi.ts', "import './collect.ts'; export const doi = 1;"],
  ['hono-in-the-worker-only', 'shared/identifiers/doi.ts', "import 'hono'; export const doi = 1;"],
  ['hono-in-the-worker-only', 'site/institution.ts', "import 'hono'; export const institution = 1;"],
  ['zod-in-schemas-only', 'shared/identifiers/doi.ts', "import 'zod'; export const doi = 1;"],
  ['zod-in-schemas-only', 'worker/app.ts', "import 'zod'; export const app = 1;"],
  ['no-tests-in-the-product', 'shared/identifiers/doi.ts', "import '../tests/fixture.ts'; export const doi = 1;"],
  ['no-circles', 'shared/identifiers/doi.ts', "import './collect.ts'; export const doi = 1;"],
  ['not-to-unresolvable', 'shared/identifiers/doi.ts', "import './nothing.ts'; export const doi = 1;"],
  ['no-orphans', 'shared/alone.ts', 'export const alone = 1;'],
])('%s is broken by %s: %s', async (rule, file, text) => {
  try {
    expect(await brokenRules({ ...GOOD, [file]: text })).toContain(rule);
  } finally {
    rmSync(join(tree, file));
  }
});
