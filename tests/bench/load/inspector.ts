/**
 * Reads the heap size from the inspector of a runtime. It speaks the WebSocket protocol itself, because workerd's inspector
 * closes the connection when Node's `WebSocket` offers compression.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-getHeapUsage
 */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';

const TEXT = 0x81;
const MASKED = 0x80;
const NO_MASK = [0, 0, 0, 0];
const MESSAGE = Buffer.from(JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }));

/** @returns MB in use, including garbage. */
export function heapMb(port: number): Promise<number> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  };
  return new Promise((resolve, reject) => {
    const upgrade = request({ host: '127.0.0.1', port, path: '/main', headers });
    upgrade.once('error', reject);
    upgrade.once('upgrade', (_, socket) => {
      let answer = '';
      socket.once('error', reject);
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        const used = /"usedSize":(\d+)/.exec(answer)?.[1];
        if (!used) return;
        socket.destroy();
        resolve(Number(used) / 1e6);
      });
      socket.write(Buffer.from([TEXT, MASKED | MESSAGE.length, ...NO_MASK, ...MESSAGE]));
    });
    upgrade.end();
  });
}
