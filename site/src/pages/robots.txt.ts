/** Pages may be found; reports on people may not, and collecting them for nobody would cost the services their quotas. */
import type { APIRoute } from 'astro';

const NOT_FOR_ROBOTS = ['/api/', '/badge/', '/embed/', '/oembed', '/report/'];

export const GET: APIRoute = ({ site }) => {
  const rules = ['User-agent: *', ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`)];
  return new Response(`${rules.join('\n')}\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`);
};
