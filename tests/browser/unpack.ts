/** Unpacks the browser that npm brought into TMPDIR, the only place that its package knows. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const packed = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
await Promise.all(readdirSync(packed).map((name) => inflate(packed + name)));
