/** The schema of `institution.ts`. The build fails with its messages if a value is not valid. */
import { z } from 'astro/zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as #0b5563, in lower case');
const page = z.object({ title: z.string().min(3), url: z.url({ protocol: /^https$/ }) });

/** An origin, from which the addresses of pages, feeds and pictures are made. */
const address = z
  .url({ protocol: /^https$/, error: 'an address such as https://sync-status.example, with https' })
  .refine((url) => new URL(url).origin === url, 'an address without a path and without a slash at its end');

export const institutionSchema = z.strictObject({
  /** Where this copy is published. Search engines and link previews use this address. */
  address,
  /** The full name, which is shown on every page: “University of Salford Library”. */
  name: z.string().min(3),
  /** The short name, which is used in sentences: “Salford”. */
  shortName: z.string().min(2),
  /** The institution's Figshare portal. */
  portal: z.strictObject({ name: z.string().min(3), url: z.url({ protocol: /^https$/ }) }),
  /** The prefix of the portal's DOIs. */
  doiPrefix: z.string().regex(/^10\.\d{4,9}$/, 'a DOI prefix such as 10.6084'),
  contactEmail: z.email(),
  /** Another system to which researchers should also link their iD. The guide explains that it is separate from Figshare. */
  publicationsSystem: z.string().min(2).optional(),
  /** Local pages. The guide does not mention those that are left out. */
  pages: z.strictObject({
    /** How to create an ORCID iD and connect it to local systems. */
    orcid: page.optional(),
    /** How to deposit on the portal. */
    deposit: page.optional(),
    home: page.optional(),
  }),
  /** An account on a social network, such as X. The foot of every page links to it. */
  social: page.optional(),
  /** Where others can get the source code of this copy. Without it, the guide says that they can ask the contact for it. */
  source: z.url({ protocol: /^https?$/ }).optional(),
  /** An image file in `site/public`. Without it only the name is shown. */
  logo: z.strictObject({ src: z.string().startsWith('/'), alt: z.string(), width: z.int(), height: z.int() }).optional(),
  /** The colour of links and headings. It must be readable on the backgrounds of the pages, which `npm test` checks. */
  colours: z.strictObject({ light: colour, dark: colour }),
});

export type Institution = z.infer<typeof institutionSchema>;
