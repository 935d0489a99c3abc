/** `node tests/browser/screenshots.ts [part of a name]`, after a build: takes the screenshots listed in `shots.ts`. */
import { join } from 'node:path';
import { ROOT, startProduct } from '../served/running.ts';
import { launch } from './browser.ts';
import { SHOTS } from './shots.ts';
import { visit } from './visit.ts';

const wanted = SHOTS.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const [browser, product] = await Promise.all([launch(), startProduct()]);
try {
  for (const { name, path, before, ...visitor } of wanted) {
    await visit(browser, product.url + path, visitor, async (page) => {
      await page.waitForLoadState('networkidle');
      await before?.(page);
      await page.screenshot({ path: join(ROOT, 'screenshots', `${name}.png`), fullPage: true, animations: 'disabled' });
    });
    console.info(`screenshots/${name}.png`);
  }
} finally {
  await Promise.all([browser.close(), product.stop()]);
}
