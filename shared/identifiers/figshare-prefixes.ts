/**
 * The DOI prefixes of Figshare and of the institutions whose repositories Figshare runs. All are registered with DataCite.
 *
 * The list can never be complete, so a prefix that is missing here must only cost a detail, and never make anything false.
 *
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
const AFTER_10 =
  '1184 5522 6084 11583 15126 15131 15786 17028 17044 17045 17608 17633 17637 17862 17866 18742 21253 21942 ' +
  '21954 23640 23641 23644 23645 25375 25377 25378 25380 25383 25384 25386 25387 25388 25390 25392 25397 25400 ' +
  '25401 25403 25405 25407 25411 25413 25422 25438 25439 25440 25442 25446 25452 25573 25909 25955 26180 26188 ' +
  '48420';
const FIGSHARE_PREFIXES: ReadonlySet<string> = new Set(AFTER_10.split(' ').map((number) => `10.${number}`));

/** @param prefix The part of a DOI before its slash: `10.6084`. */
export function isFigsharePrefix(prefix: string): boolean {
  return FIGSHARE_PREFIXES.has(prefix);
}
