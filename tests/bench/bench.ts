/** `npm run bench` runs every measurement; `npm run bench -- load` runs those that are named. */
export {};

/** Each is a file of this folder that sets the exit code if it misses its target. */
const MEASUREMENTS = [
  'report',
  'hostile',
  'runtime',
  'cold',
  'badge',
  'load',
  'heap',
  'browser',
  'browser-list',
  'browser-repository',
  'lighthouse',
] as const;

const named = process.argv.slice(2);
const unknown = named.filter((name) => !MEASUREMENTS.some((each) => each === name));
if (unknown.length > 0) {
  console.error(`Unknown measurement: ${unknown.join(', ')}. Allowed: ${MEASUREMENTS.join(', ')}.`);
  process.exit(2);
}

for (const name of MEASUREMENTS.filter((each) => named.length === 0 || named.includes(each))) {
  console.log(`\n${name}`);
  await import(name === 'load' || name === 'heap' ? `./load/${name}.ts` : `./${name}.ts`);
}
