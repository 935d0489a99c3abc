/** How the browser helps to share the address of a report. */
import type { QrCode } from '../../../shared/views/enhanced.ts';

/** @returns Whether the browser allowed it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Loads the library on first use. @returns Null if that is not possible. */
export async function qrCode(text: string): Promise<QrCode | null> {
  return (await import('./qr-code.ts').catch(() => null))?.qrCodeOf(text) ?? null;
}
