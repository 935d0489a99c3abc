/**
 * `npm run adopt`: asks what another institution is called and where its pages are, and writes it into
 * `site/institution.ts` and `wrangler.toml`.
 *
 * `--answers file.json` takes an object of the schema's shape in place of the questions. `--yes` writes without asking.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { type Institution, institutionSchema } from '../institution.schema.ts';
import { institution as present } from '../institution.ts';
import { aPerson, askAll, lines, type Respondent } from './ask.ts';
import { answersIn, nested, QUESTIONS, wrongWith } from './questions.ts';
import { institutionFile, withContact } from './written.ts';

const { values: options } = parseArgs({
  options: { answers: { type: 'string' }, yes: { type: 'boolean', default: false }, into: { type: 'string' } },
});
/** `--into` writes into another checkout than this. */
const root = options.into ? `${options.into.replace(/\/$/, '')}/` : fileURLToPath(new URL('../../', import.meta.url));

function fromFile(path: string): Institution {
  const { data, error } = institutionSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (error) throw new Error(z.prettifyError(error));
  const answers = answersIn(data);
  const wrong = QUESTIONS.flatMap((question) => {
    const answer = answers[question.key];
    const says = answer === undefined ? null : wrongWith(question, answer);
    return says ? [`${question.key}: “${answer}”. ${says}`] : [];
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
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
  if (!options.yes && !(await respondent.confirm('Write this into site/institution.ts and wrangler.toml?'))) {
    console.info('Nothing was written.');
    return;
  }
  const wrangler = `${root}wrangler.toml`;
  writeFileSync(wrangler, withContact(readFileSync(wrangler, 'utf8'), institution.contactEmail));
  writeFileSync(`${root}site/institution.ts`, institutionFile(institution));
  console.info('Written. Look at it with `npm start`, then see the guide’s page “Run your own copy”.');
}

try {
  await adopt(process.stdin.isTTY ? await aPerson() : lines(process.stdin));
} catch (error) {
  console.error(
    error instanceof Error && error.name === 'ExitPromptError' ? 'Nothing was written.' : `${(error as Error).message}`,
  );
  process.exitCode = 1;
}
process.stdin.unref?.();
