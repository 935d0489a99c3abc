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
  'shared/sources/json/reader.ts': 'export const reader = 1;',
  'shared/sources/http/get.ts': "import { reader } from '../json/reader.ts'; export const get = reader;",
  'shared/sources/orcid/works.ts':
    "import { doi } from '../../identifiers/doi.ts'; import { get } from '../http/get.ts'; export const works = [doi, get];",
  'shared/sources/figshare/search.ts': "import { get } from '../http/get.ts'; export const search = get;",
  'shared/collect/collect.ts':
    "import { works } from '../sources/orcid/works.ts'; import { search } from '../sources/figshare/search.ts'; export const collect = [works, search];",
  'shared/verdicts/diagnose.ts': "import { doi } from '../identifiers/doi.ts'; export const diagnose = doi;",
  'worker/openapi/document.ts': "import { app } from '../app.ts'; export const document = app;",
  'worker/app.ts':
    "import { collect } from '../shared/collect/collect.ts'; import { toHtml } from '../shared/views/to-html.ts'; export const app = [collect, toHtml];",
  'site/institution.ts': "import { doi } from '../shared/identifiers/doi.ts'; export const institution = doi;",
  'tests/fixture.ts':
    "import { document } from '../worker/openapi/document.ts'; import { institution } from '../site/institution.ts'; export const fixture = [document, institution];",
  'node_modules/hono/package.json': '{"name":"hono","main":"index.js"}',
  'node_modules/hono/index.js': 'module.exports = {};',
  'shared/views/view.tsx':
    "import { diagnose } from '../verdicts/diagnose.ts'; import { useState } from 'preact/hooks'; export const view = [diagnose, useState];",
  'shared/views/to-html.ts':
    "import { view } from './view.tsx'; import render from 'preact-render-to-string'; export const toHtml = [view, render];",
  'site/widget/report/page.tsx':
    "import { view } from '../../../shared/views/view.tsx'; import { h } from 'preact'; export const page = [view, h];",
  'site/widget/step/step.tsx': "import { page } from '../report/page.tsx'; export const step = page;",
  'node_modules/preact/package.json': '{"name":"preact","main":"index.js"}',
  'node_modules/preact/index.js': 'module.exports = {};',
  'node_modules/preact/hooks/package.json': '{"name":"preact-hooks","main":"index.js"}',
  'node_modules/preact/hooks/index.js': 'module.exports = {};',
  'node_modules/preact-render-to-string/package.json': '{"name":"preact-render-to-string","main":"index.js"}',
  'node_modules/preact-render-to-string/index.js': 'module.exports = {};',
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

const DOI = 'shared/identifiers/doi.ts';

test.each([
  ['shared/identifiers-imports-only-rooms-below', DOI, "import '../verdicts/diagnose.ts'; export const doi = 1;"],
  ['shared/verdicts-imports-only-rooms-below', 'shared/verdicts/words.ts', "import '../report/report.ts';"],
  ['shared/sources/http-imports-only-rooms-below', 'shared/sources/http/more.ts', "import '../orcid/works.ts';"],
  ['shared/sources/orcid-imports-only-rooms-below', 'shared/sources/orcid/more.ts', "import '../figshare/search.ts';"],
  ['json-reader-knows-no-service', 'shared/sources/json/more.ts', "import '../../identifiers/doi.ts';"],
  ['shared/report-imports-only-rooms-below', 'shared/report/more.ts', "import '../views/view.tsx';"],
  ['site/widget/report-imports-only-rooms-below', 'site/widget/report/more.ts', "import '../step/step.tsx';"],
  ['preact-in-views-only', 'shared/verdicts/more.ts', "import 'preact';"],
  ['preact-in-views-only', 'worker/more.ts', "import 'preact-render-to-string';"],
  ['preact-in-views-only', 'site/institution.ts', "import 'preact/hooks'; export const institution = 1;"],
  ['shared-stands-alone', 'shared/verdicts/more.ts', "import 'preact';"],
  ['views-need-only-preact', 'shared/views/more.ts', "import 'hono';"],
  ['views-need-only-preact', 'shared/views/more.ts', "import '../../site/institution.ts';"],
  ['rules-do-not-retrieve', 'shared/views/more.ts', "import '../collect/collect.ts';"],
  ['shared-stands-alone', 'shared/collect/more.ts', "import '../../worker/app.ts';"],
  ['worker-and-site-apart', 'worker/more.ts', "import '../site/institution.ts';"],
  ['worker-and-site-apart', 'site/more.ts', "import '../worker/app.ts';"],
  ['openapi-describes-only', 'worker/more.ts', "import './openapi/document.ts';"],
  ['rules-do-not-retrieve', 'shared/verdicts/more.ts', "import '../sources/orcid/works.ts';"],
  ['rules-do-not-retrieve', 'shared/precheck/more.ts', "import '../collect/collect.ts';"],
  ['hono-in-the-worker-only', DOI, "import 'hono'; export const doi = 1;"],
  ['hono-in-the-worker-only', 'site/institution.ts', "import 'hono'; export const institution = 1;"],
  ['zod-in-schemas-only', DOI, "import 'zod'; export const doi = 1;"],
  ['zod-in-schemas-only', 'worker/app.ts', "import 'zod'; export const app = 1;"],
  ['no-tests-in-the-product', DOI, "import '../../tests/fixture.ts'; export const doi = 1;"],
  ['no-circles', DOI, "import './more.ts'; export const doi = 1;", "import './doi.ts';"],
  ['no-circles', DOI, "import type { More } from './more.ts'; export const doi = 1;", "import './doi.ts'; export type More = 1;"],
  ['not-to-unresolvable', DOI, "import './nothing.ts'; export const doi = 1;"],
  ['no-orphans', 'shared/alone.ts', 'export const alone = 1;'],
])('%s is broken by %s: %s', async (rule, file, text, more?: string) => {
  const others = {
    'shared/report/report.ts': "import '../identifiers/doi.ts'; export const report = 1;",
    ...(more !== undefined && { 'shared/identifiers/more.ts': more }),
  };
  try {
    expect(await brokenRules({ ...GOOD, ...others, [file]: text })).toContain(rule);
  } finally {
    for (const each of [...Object.keys(others), file]) rmSync(join(tree, each));
  }
});
