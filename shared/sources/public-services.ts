/**
 * The public addresses of the three services, and of doi.org, which names the agency of a DOI.
 *
 * @see https://info.orcid.org/documentation/api-tutorials/
 * @see https://support.datacite.org/docs/api
 * @see https://docs.figshare.com
 */
export const PUBLIC_SERVICES = {
  orcidUrl: 'https://pub.orcid.org/v3.0',
  dataciteUrl: 'https://api.datacite.org',
  figshareUrl: 'https://api.figshare.com/v2',
  doiUrl: 'https://doi.org',
} as const;
