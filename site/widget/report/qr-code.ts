/** Draws a text as a QR code. Loaded only when somebody opens “Share”. */
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import type { QrCode } from '../../../shared/views/enhanced.ts';

/** Readers need a light margin of four modules. @see https://www.qrcode.com/en/howto/code.html */
const QUIET_ZONE = 4;

export function qrCodeOf(text: string): QrCode {
  const code = generate(text);
  const size = code.size + 2 * QUIET_ZONE;
  return { size, offset: QUIET_ZONE, path: toSvgPath(code) };
}
