/** What `institution.ts` must say, and why the build fails if it does not. */
import { z } from 'astro/zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as #0b5563, in lower case');
const page = z.object({ title: z.string().min(3), url: z.url({ protocol: /^https$/ }) });

/** An origin and nothing more: pages, feeds and pictures are named from it. */
const address = z
  .url({ protocol: /^https$/, error: 'an address such as https://sync-status.example, with https' })
  .refine((url) => new URL(url).origin === url, 'an address without a path and without a slash at its end');

export const institutionSchema = z.strictObject({
  /** Where this copy is published; search engines and previews are told it. */
  address,
  /** As it signs the guide: “University of Salford Library”. */
  name: z.string().min(3),
  /** The name in running text: “Salford”. */
  shortName: z.string().min(2),
  /** The institution's Figshare portal. */
  portal: z.strictObject({ name: z.string().min(3), url: z.url({ protocol: /^https$/ }) }),
  /** The prefix of the portal's DOIs. */
  doiPrefix: z.string().regex(/^10\.\d{4,9}$/, 'a DOI prefix such as 10.6084'),
  contactEmail: z.email(),
  /** Local pages; what is left out is left out of the guide too. */
  pages: z.strictObject({
    /** How to create an ORCID iD and connect it to local systems. */
    orcid: page.optional(),
    /** How to deposit on the portal. */
    deposit: page.optional(),
    home: page.optional(),
  }),
  social: page.optional(),
  /** A picture below `site/public`; without it the name stands alone. */
  logo: z.strictObject({ src: z.string().startsWith('/'), alt: z.string(), width: z.int(), height: z.int() }).optional(),
  /** The colour of links and headings; each must be readable on the page's grounds, which `npm test` checks. */
  colours: z.strictObject({ light: colour, dark: colour }),
});

export type Institution = z.infer<typeof institutionSchema>;
