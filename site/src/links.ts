/**
 * The addresses of all external pages that the guide links to, and of the sources of its facts. The live check visits them all. The institution's own pages are in
 * `institution.ts`.
 */
export const LINKS = {
  orcidRegister: { title: 'Register for an ORCID iD', url: 'https://orcid.org/register' },
  myOrcid: { title: 'Your ORCID record', url: 'https://orcid.org/my-orcid' },
  orcidAccount: { title: 'Account settings in ORCID', url: 'https://orcid.org/account' },
  orcidInbox: { title: 'Your ORCID inbox', url: 'https://orcid.org/inbox' },
  trustedParties: { title: 'Trusted parties in ORCID', url: 'https://orcid.org/trusted-parties' },
  orcidVisibility: {
    title: 'ORCID: visibility settings',
    url: 'https://support.orcid.org/hc/en-us/articles/360006897614-Visibility-settings',
  },
  orcidTwoIds: { title: 'ORCID: I have more than one ORCID iD', url: 'https://support.orcid.org/hc/en-us/articles/360006896634' },
  orcidReactivate: {
    title: 'ORCID: reactivating your deactivated account',
    url: 'https://support.orcid.org/hc/en-us/articles/360006894554-Reactivating-your-deactivated-ORCID-account',
  },
  orcidTrustedIndividuals: {
    title: 'ORCID: helping someone as a trusted individual',
    url: 'https://support.orcid.org/hc/en-us/articles/360006894914-How-can-I-help-someone-update-their-record-as-a-trusted-individual',
  },
  orcidAddWorks: { title: 'ORCID: adding works', url: 'https://support.orcid.org/hc/en-us/articles/360006973133' },
  orcidImportWorks: {
    title: 'ORCID: add works by direct import from other systems',
    url: 'https://support.orcid.org/hc/en-us/articles/360006973653',
  },
  orcidBibtex: {
    title: 'ORCID: importing works from a BibTeX file',
    url: 'https://support.orcid.org/hc/en-us/articles/360006894794-Importing-works-from-a-BibTeX-file',
  },
  orcidTrustedOrganizations: {
    title: 'ORCID: trusted organizations',
    url: 'https://support.orcid.org/hc/en-us/articles/360006973893-Trusted-organizations',
  },
  orcidGrouping: {
    title: 'ORCID: group multiple versions of the same work together',
    url: 'https://support.orcid.org/hc/en-us/articles/360006894774',
  },
  orcidAutoUpdates: {
    title: 'ORCID: auto-updates, time-saving and trust-building',
    url: 'https://support.orcid.org/hc/en-us/articles/360006896394',
  },
  orcidCrossref: {
    title: 'ORCID: auto-updates from Crossref',
    url: 'https://support.orcid.org/hc/en-us/articles/360006971293',
  },
  orcidSource: {
    title: 'ORCID: where can I see the source of information on my record',
    url: 'https://support.orcid.org/hc/en-us/articles/360022948733',
  },
  orcidGreenTick: {
    title: 'ORCID: why some items have a green check mark',
    url: 'https://support.orcid.org/hc/en-us/articles/17697191558423',
  },
  orcidPermissions: {
    title: 'ORCID: questions about permissions (OAuth)',
    url: 'https://info.orcid.org/faq-category/oauth/',
  },
  dataciteProfiles: { title: 'DataCite Profiles', url: 'https://profiles.datacite.org' },
  dataciteSettings: { title: 'DataCite Profiles, settings', url: 'https://profiles.datacite.org/settings/me' },
  dataciteAndOrcid: {
    title: 'DataCite: how to connect your ORCID to DataCite',
    url: 'https://support.datacite.org/docs/datacite-and-orcid',
  },
  dataciteProfilesHelp: {
    title: 'DataCite: DataCite Profiles',
    url: 'https://support.datacite.org/docs/datacite-profiles-user-documentation',
  },
  dataciteClaiming: {
    title: 'DataCite: add a DOI to your ORCID record',
    url: 'https://support.datacite.org/docs/orcid-claiming',
  },
  dataciteTroubleshooting: {
    title: 'DataCite: Auto-Update troubleshooting guide',
    url: 'https://support.datacite.org/docs/orcid-auto-update-not-working',
  },
  dataciteDoiStates: { title: 'DataCite: DOI states', url: 'https://support.datacite.org/docs/doi-states' },
  dataciteCommons: { title: 'DataCite: DataCite Commons', url: 'https://support.datacite.org/docs/datacite-commons' },
  dataciteJune2026: {
    title: 'DataCite: release notes of June 2026',
    url: 'https://github.com/datacite/datacite-suggestions/discussions/254',
  },
  dataciteDeletedWorks: {
    title: 'DataCite: discussion of works deleted from ORCID',
    url: 'https://github.com/datacite/datacite-suggestions/discussions/190',
  },
  dataciteSearch: { title: 'DataCite: improving search', url: 'https://datacite.org/blog/improving-search/' },
  dataciteProfilesCode: { title: 'DataCite: code of DataCite Profiles', url: 'https://github.com/datacite/volpino' },
  dataciteCommonsCode: { title: 'DataCite: code of DataCite Commons', url: 'https://github.com/datacite/akita' },
  dataciteDashboard: { title: 'DataCite: metadata dashboard', url: 'https://metadata.datacite.org' },
  dataciteApiCode: { title: 'DataCite: code of the API', url: 'https://github.com/datacite/lupo' },
  dataciteAgentCode: { title: 'DataCite: code that finds iDs in DOIs', url: 'https://github.com/datacite/levriero' },
  dataciteOrcidCode: { title: 'DataCite: code that writes to ORCID', url: 'https://github.com/datacite/orcid_client' },
  orcidSiteCode: { title: 'ORCID: code of the website', url: 'https://github.com/ORCID/orcid-angular' },
  orcidRegistryCode: { title: 'ORCID: code of the registry', url: 'https://github.com/ORCID/ORCID-Source' },
  figshareProfile: {
    title: 'Figshare: maximize your research profile',
    url: 'https://info.figshare.com/user-guide/maximise-your-research-profile',
  },
  figshareSync: {
    title: 'Figshare: how to sync ORCID and DataCite',
    url: 'https://help.figshare.com/article/how-to-sync-orcid-and-datacite-for-figshare',
  },
  figshareMetadata: { title: 'Figshare: adding metadata', url: 'https://info.figshare.com/user-guide/adding-metadata' },
  figshareVersions: { title: 'Figshare: how versioning works', url: 'https://info.figshare.com/user-guide/how-versioning-works/' },
  figshareClaiming: {
    title: 'Figshare: claiming authorship of an item',
    url: 'https://info.figshare.com/user-guide/claiming-authorship-of-an-item-on-figshare',
  },
  figshareEditing: {
    title: 'Figshare: can I edit my research after it’s public?',
    url: 'https://help.figshare.com/article/can-i-edit-or-delete-my-research-after-it-has-been-made-public',
  },
  figshareAccounts: {
    title: 'Figshare: user accounts and impersonation (for administrators)',
    url: 'https://support.figshare.com/support/solutions/articles/6000225213-users-how-to-view-manage-and-impersonate-user-accounts',
  },
  figshareReview: {
    title: 'Figshare: reviewing items (for administrators)',
    url: 'https://support.figshare.com/support/solutions/articles/6000225218',
  },
  figshareUnpublishing: {
    title: 'Figshare: unpublishing items (for administrators)',
    url: 'https://support.figshare.com/support/solutions/articles/6000225217',
  },
  figshareSchema: {
    title: 'Figshare: metadata schema overview',
    url: 'https://help.figshare.com/article/figshare-metadata-schema-overview',
  },
  figshareApi: { title: 'Figshare: API documentation', url: 'https://docs.figshare.com' },
  openUniversity: {
    title: 'The Open University: ORCID and ORDO',
    url: 'https://www5.open.ac.uk/library-research-support/researcher-visibility/orcid-and-ordo',
  },
  iowaState: { title: 'Iowa State University: ORCID in DataShare', url: 'https://instr.iastate.libguides.com/datashare/orcid' },
  figsharePlus: {
    title: 'Figshare: Figshare+ user guide',
    url: 'https://info.figshare.com/user-guide/figshare-plus-user-guide',
  },
  figshareEmbargoes: {
    title: 'Figshare: publishing, embargoes and versions',
    url: 'https://info.figshare.com/user-guide/publishing-embargoes-versioning-other-advice',
  },
  orcidDeveloperTools: { title: 'ORCID: developer tools', url: 'https://orcid.org/developer-tools' },
  orcidApiLimits: { title: 'ORCID: what are the API limits?', url: 'https://info.orcid.org/ufaqs/what-are-the-api-limits/' },
  dataciteRateLimit: { title: 'DataCite: rate limit', url: 'https://support.datacite.org/docs/rate-limit' },
  cloudflareLimits: {
    title: 'Cloudflare Workers: limits',
    url: 'https://developers.cloudflare.com/workers/platform/limits/',
  },
  cloudflareAssets: {
    title: 'Cloudflare Workers: static assets, billing and limitations',
    url: 'https://developers.cloudflare.com/workers/static-assets/billing-and-limitations/',
  },
  cloudflareDomains: {
    title: 'Cloudflare Workers: custom domains',
    url: 'https://developers.cloudflare.com/workers/configuration/routing/custom-domains/',
  },
  cloudflareRateLimit: {
    title: 'Cloudflare Workers: rate limiting',
    url: 'https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/',
  },
  cloudflareCache: { title: 'Cloudflare: Workers Cache', url: 'https://blog.cloudflare.com/workers-cache/' },
} as const satisfies Record<string, { title: string; url: `https://${string}` }>;

export type LinkName = keyof typeof LINKS;

/** The address for problems that only DataCite can fix. */
export const DATACITE_SUPPORT = 'support@datacite.org';
