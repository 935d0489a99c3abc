/**
 * Every address of somebody else's page that the guide links to, named once. The live check visits them all.
 * Local pages are in `institution.ts`.
 */
export const LINKS = {
  orcidRegister: { title: 'Register for an ORCID iD', url: 'https://orcid.org/register' },
  myOrcid: { title: 'Your ORCID record', url: 'https://orcid.org/my-orcid' },
  trustedParties: { title: 'Trusted parties in ORCID', url: 'https://orcid.org/trusted-parties' },
  dataciteSettings: { title: 'DataCite Profiles, settings', url: 'https://profiles.datacite.org/settings/me' },
} as const satisfies Record<string, { title: string; url: `https://${string}` }>;

export type LinkName = keyof typeof LINKS;
