/** Sends a request line exactly as it is given. Client libraries would refuse or correct an invalid one. */
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/**
 * By HTTP/1.0, so that the body ends with the connection and needs no decoding.
 *
 * @returns Null if the server closed the connection without an answer.
 */
export function rawRequest(url: string, method: string, target: string): Promise<RawAnswer | null> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    socket.setTimeout(20_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(null) : reject(error)));
    socket.on('close', () => resolve(parsed(Buffer.concat(pieces))));
    // One character is one byte.
    socket.write(Buffer.from(`${method} ${target} HTTP/1.0\r\nHost: sync.example.org\r\n\r\n`, 'latin1'));
  });
}

function parsed(answer: Buffer): RawAnswer | null {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: answer.subarray(end + 4) };
}
