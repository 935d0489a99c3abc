/** Before a deployment: whether this copy has an owner. Ends with 1, and says what to do, where it has none. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { institution } from '../institution.ts';
import { missing } from './missing.ts';

const wrangler = readFileSync(fileURLToPath(new URL('../../wrangler.toml', import.meta.url)), 'utf8');
for (const each of missing(institution, wrangler)) {
  console.error(each);
  process.exitCode = 1;
}
