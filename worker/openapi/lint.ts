/** `npm run check:openapi`: checks the document against OpenAPI and a set of style rules. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { openapiDocument } from './document.ts';

const config = await createConfig({ extends: ['recommended-strict'] });
const source = JSON.stringify(await openapiDocument());
const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
for (const { ruleId, message, location } of problems) {
  console.error(`${ruleId}: ${message} (${location.map(({ pointer }) => pointer).join(', ')})`);
}
console.info(`the OpenAPI document: ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
