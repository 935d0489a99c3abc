/** Checks the workflows and issue forms of the hosting service, as far as that is possible without it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../served/running.ts';

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  permissions: object;
  jobs: Record<string, { permissions: Record<string, string>; 'timeout-minutes': number; steps: Step[] }>;
}

const FILES = globSync('.github/workflows/*.{yml,yaml}', { cwd: ROOT });
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** The version in the comment is for people, and for the program that updates the pinned commit. */
const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

const usesIn = (text: string) => [...text.matchAll(/^\s*(?:- )?uses:\s*(.+?)\s*$/gm)].map(([, used = '']) => used);

test('there are workflows', () => {
  expect(FILES.length).toBeGreaterThan(0);
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);
  const runs = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

  test('is a valid workflow', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test('pins every action to a commit', () => {
    expect(usesIn(text)).toHaveLength(jobs.flatMap(({ steps }) => steps.filter(({ uses }) => uses)).length);
    expect(usesIn(text).filter((used) => !PINNED.test(used))).toEqual([]);
  });

  test('gives each job only the permissions that it names, and a time limit', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter((job) => !job.permissions || !job['timeout-minutes'])).toEqual([]);
  });

  test('never inserts an expression into a script, because outsiders could control its value', () => {
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('runs only commands that package.json has', () => {
    const named = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test.each(['actions/checkout@v6', 'actions/checkout@main', 'actions/checkout@de0fac2', `a/b@${'0'.repeat(40)}`, './local'])(
  '“%s” is not pinned',
  (used) => {
    expect(PINNED.test(used)).toBe(false);
  },
);

test('an invalid workflow is detected', () => {
  expect(validateWorkflow('on: push\njobs:\n  a:\n    steps: [{run: 1}]\n').errors).not.toEqual([]);
});

describe('issue forms', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: ROOT }).filter((file) => !file.endsWith('config.yml'));
  test.each(forms)('%s has a name, a description and a label for each field', (file) => {
    const { name, description, body } = parse(readFileSync(join(ROOT, file), 'utf8'));
    expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
    const fields = (body as { type: string; id?: string; attributes: { label?: string } }[]).filter(
      ({ type }) => type !== 'markdown',
    );
    expect(fields.filter(({ id, attributes }) => !id || !attributes.label)).toEqual([]);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });
});
