/** Global setup of the tests that look at the product as it is built: starts it once for all files that change no setting. */
import { startProduct } from './running.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const product = await startProduct();
  process.env.SHARED_PRODUCT_URL = product.url;
  return () => product.stop();
}
