/**
 * `npm run adopt`: asks for the name, pages and colours of the institution that runs this copy, and writes them to
 * `site/institution.ts` and `wrangler.toml`.
 *
 * `--answers file.json` reads the answers from an object in the shape of the schema. `--yes` writes without confirmation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { type Institution, institutionSchema } from '../institution.schema.ts';
import { institution as present } from '../institution.ts';
import { askAll, fromTerminal, linesOf, type Respondent } from './ask.ts';
import { institutionFile, withSettings } from './files.ts';
import { answersIn, nested, problemWith, QUESTIONS } from './questions.ts';

const { values: options } = parseArgs({
  options: { answers: { type: 'string' }, yes: { type: 'boolean', default: false }, into: { type: 'string' } },
});
/** `--into` writes to another checkout. */
const root = options.into ? `${options.into.replace(/\/$/, '')}/` : fileURLToPath(new URL('../../', import.meta.url));

function fromFile(path: string): Institution {
  const { data, error } = institutionSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (error) throw new Error(z.prettifyError(error));
  const answers = answersIn(data);
  const problems = QUESTIONS.flatMap((question) => {
    const answer = answers[question.key];
    const problem = answer === undefined ? null : problemWith(question, answer);
    return problem ? [`${question.key}: “${answer}” isn’t valid. ${problem}`] : [];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return data;
}

function summary(institution: Institution): string {
  const shown = Object.entries(answersIn(institution));
  const width = Math.max(...shown.map(([key]) => key.length));
  return shown.map(([key, answer]) => `  ${key.padEnd(width)}  ${answer}`).join('\n');
}

async function adopt(respondent: Respondent): Promise<void> {
  const institution = options.answers
    ? fromFile(options.answers)
    : institutionSchema.parse(nested(await askAll(respondent, answersIn(present))));
  console.info(`\n${summary(institution)}\n`);
  if (!options.yes && !(await respondent.confirm('Save this in site/institution.ts and wrangler.toml?'))) {
    console.info('Nothing was saved.');
    return;
  }
  const wrangler = `${root}wrangler.toml`;
  writeFileSync(wrangler, withSettings(readFileSync(wrangler, 'utf8'), institution));
  writeFileSync(`${root}site/institution.ts`, institutionFile(institution));
  console.info(
    'Both files are saved. To see the result, run `npm start`. Then continue with the guide’s page “Run your own copy”.',
  );
}

try {
  await adopt(process.stdin.isTTY ? await fromTerminal() : linesOf(process.stdin));
} catch (error) {
  console.error(error instanceof Error && error.name === 'ExitPromptError' ? 'Nothing was saved.' : `${(error as Error).message}`);
  process.exitCode = 1;
}
process.stdin.unref?.();
