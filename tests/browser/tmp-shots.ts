import { launch } from './browser.ts';
const browser = await launch();
const base = 'http://localhost:8931';
for (const [path, name] of [['/about/','about'],['/privacy/','privacy'],['/adopt/','adopt'],['/check-a-doi/#10.6084/m9.figshare.88000002','doi'],['/on-your-page/','page'],['/api/','api'],['/404/','404']] as const) {
  for (const [w, scheme] of [[1280,'light'],[390,'dark'],[320,'light']] as const) {
    const c = await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
    const p = await c.newPage();
    await p.goto(base + path); await p.waitForTimeout(1500);
    await p.screenshot({ path: `/tmp/h-pages-shots/${name}-${w}.png`, fullPage: true });
    await c.close();
  }
}
await browser.close();
