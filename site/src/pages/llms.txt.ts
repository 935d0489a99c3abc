/**
 * A summary of the guide and the API for language models.
 *
 * @see https://llmstxt.org
 */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { institution } from '../institution.ts';

const EXAMPLE = exampleNamed('action-needed');

const SUMMARY = `# Sync Status

> Find out which of a researcher's public Figshare items appear on their ORCID record, which don't, why not, and what to do about it.
> Run by ${institution.name}. Not an ORCID, DataCite or Figshare service.

It stores nothing. It says “not publicly visible”, never “not on the record”: ORCID's public data leaves out
works with limited visibility. If a service doesn't respond, what it would show is unknown. That never makes an item missing.`;

export const GET: APIRoute = async ({ site }) => {
  const link = (title: string, path: string, says: string) => `- [${title}](${new URL(path, site).href}): ${says}`;
  const pages = (await getCollection('docs')).filter(({ id }) => id !== '404').toSorted((a, b) => a.id.localeCompare(b.id));
  const guide = pages.map(({ id, data }) => link(data.title, id === 'index' ? '/' : `/${id}/`, data.description ?? ''));
  const data = [
    link('OpenAPI', '/api/openapi.json', 'every request and response of the API'),
    link('Examples', '/api/v1/examples', 'invented iDs and DOIs to try, for which we query none of the three services'),
    link('A report as text', `/api/v1/status/${EXAMPLE}.txt`, 'the report on an example; replace the iD with another one'),
    link('A report as JSON', `/api/v1/status/${EXAMPLE}`, 'the same as data'),
  ];
  return new Response([SUMMARY, '## Guide', guide.join('\n'), '## Data', `${data.join('\n')}\n`].join('\n\n'));
};
