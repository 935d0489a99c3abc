/** The report on a thousand items, as the API sends it. */

import { collect } from '../../shared/collect/collect-report.ts';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../shared/items/selection.ts';
import { analyse } from '../../shared/report/analyse.ts';
import { PUBLIC_SERVICES } from '../../shared/sources/public-services.ts';

/** Examples need no requests. */
const fetch = () => Promise.reject(new Error('an example sends no requests'));

export async function largeReport(): Promise<string> {
  const now = new Date();
  const upstreams = { ...PUBLIC_SERVICES, fetch, contact: 'nobody@example.org', agent: null };
  const collection = await collect(exampleNamed('large'), { upstreams, now });
  if (!collection) throw new Error('the example is known');
  const report = analyse(collection, EVERYTHING_ON_FIGSHARE, now);
  if (report.items.length !== 1000) throw new Error(`the report has ${report.items.length} items`);
  return JSON.stringify(report);
}
