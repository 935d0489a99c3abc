/**
 * `node tests/browser/adopt-picture.ts`, after a build: takes the picture of a report that the page *Run your own copy* shows. Run it
 * again when the report looks different. It leaves out the header, so that it names no institution.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { ROOT, startProduct } from '../served/running.ts';
import { launch } from './browser.ts';

const PICTURE = join(ROOT, 'site/public/adopt/report.png');
const [WIDTH, HEIGHT] = [760, 640];

const [browser, product] = await Promise.all([launch(), startProduct()]);
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 1600 }, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${product.url}/report/${exampleNamed('large')}`);
  await page.waitForLoadState('networkidle');
  const top = await page.locator('.report h1').evaluate((heading) => heading.getBoundingClientRect().top - 48);
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE, clip: { x: 0, y: top, width: WIDTH, height: HEIGHT }, animations: 'disabled' });
  console.info(PICTURE);
} finally {
  await Promise.all([browser.close(), product.stop()]);
}
