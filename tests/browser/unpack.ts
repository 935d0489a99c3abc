/** Unpacks the browser from npm into TMPDIR, because its package can unpack nowhere else. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const packed = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
await Promise.all(readdirSync(packed).map((name) => inflate(packed + name)));
