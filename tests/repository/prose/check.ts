/** Prints what is wrong with the text that people read, and fails if there is anything. Run it with `npm run check:prose`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, proseFiles, ROOT } from './prose-files.ts';

let count = 0;
for (const file of proseFiles()) {
  for (const { line, found, better } of findingsIn(file, readFileSync(join(ROOT, file), 'utf8'))) {
    count += 1;
    console.error(`${file}:${line}: ${found}\n  better: ${better}`);
  }
}
if (count > 0) {
  console.error(`\nThings to improve in the text that people read: ${count}`);
  process.exitCode = 1;
}
