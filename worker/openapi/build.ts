/** `npm run build:openapi`: writes the document into the folder that the site serves. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { openapiDocument } from './document.ts';

const FOLDER = 'site/public/api';

const text = JSON.stringify(await openapiDocument());
mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/openapi.json`, `${text}\n`);
console.info(`the OpenAPI document: ${text.length} characters`);
