/**
 * Lets robots index the guide but not the reports on people. Collecting reports for robots would also use up our quotas at the three
 * services.
 */
import type { APIRoute } from 'astro';

const NOT_FOR_ROBOTS = ['/api/', '/badge/', '/embed/', '/oembed', '/report/'];

export const GET: APIRoute = ({ site }) => {
  const rules = ['User-agent: *', ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`)];
  return new Response(`${rules.join('\n')}\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`);
};
