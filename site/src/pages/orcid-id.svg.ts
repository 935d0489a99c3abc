/** ORCID's iD icon, unaltered. An adopter may put ORCID's own “unauthenticated” icon in its place: this is the one file. */
import { siOrcid } from 'simple-icons';

export const GET = () => {
  const svg = siOrcid.svg.replace('<svg ', `<svg fill="#${siOrcid.hex}" `);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
