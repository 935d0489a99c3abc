/** `npm run bench`: every measurement, or those that are named: `npm run bench -- load`. */
export {};

const MEASUREMENTS = [
  'report',
  'runtime',
  'round-one',
  'badge',
  'compare',
  'load',
  'heap',
  'simulate',
  'browser',
  'lighthouse',
  'startup',
] as const;

const named = process.argv.slice(2);
const unknown = named.filter((name) => !MEASUREMENTS.some((each) => each === name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. Possible are ${MEASUREMENTS.join(', ')}.`);
  process.exit(2);
}

for (const name of MEASUREMENTS.filter((each) => named.length === 0 || named.includes(each))) {
  console.log(`\n${name}`);
  // Each sets the exit code if it misses its target.
  await import(name === 'load' || name === 'heap' ? `./load/${name}.ts` : `./${name}.ts`);
}
