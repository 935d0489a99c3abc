/** Runs before a deployment. Exits with 1 and prints what to do if this copy still has the example's address or contact. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { institution } from '../institution.ts';
import { missing } from './missing.ts';

const wrangler = readFileSync(fileURLToPath(new URL('../../wrangler.toml', import.meta.url)), 'utf8');
for (const each of missing(institution, wrangler)) {
  console.error(each);
  process.exitCode = 1;
}
