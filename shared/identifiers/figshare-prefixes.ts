/**
 * The DOI prefixes of Figshare and of the institutions whose repositories Figshare runs. All are registered with DataCite.
 *
 * The list can never be complete, so a prefix that is missing here must only cost a detail, and never make anything false.
 *
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
const FIGSHARE_PREFIXES: ReadonlySet<string> = new Set([
  '10.1184',
  '10.5522',
  '10.6084',
  '10.11583',
  '10.15126',
  '10.15131',
  '10.15786',
  '10.17028',
  '10.17044',
  '10.17045',
  '10.17608',
  '10.17633',
  '10.17637',
  '10.17862',
  '10.17866',
  '10.18742',
  '10.21253',
  '10.21942',
  '10.21954',
  '10.23640',
  '10.23641',
  '10.23644',
  '10.23645',
  '10.25375',
  '10.25377',
  '10.25378',
  '10.25380',
  '10.25383',
  '10.25384',
  '10.25386',
  '10.25387',
  '10.25388',
  '10.25390',
  '10.25392',
  '10.25397',
  '10.25400',
  '10.25401',
  '10.25403',
  '10.25405',
  '10.25407',
  '10.25411',
  '10.25413',
  '10.25422',
  '10.25438',
  '10.25439',
  '10.25440',
  '10.25442',
  '10.25446',
  '10.25452',
  '10.25573',
  '10.25909',
  '10.25955',
  '10.26180',
  '10.26188',
  '10.48420',
]);

/** @param prefix The part of a DOI before its slash: `10.6084`. */
export function isFigsharePrefix(prefix: string): boolean {
  return FIGSHARE_PREFIXES.has(prefix);
}
