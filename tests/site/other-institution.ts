/** An invented institution that has no value in common with the default one. */
import type { Institution } from '../../site/institution.schema.ts';

export const institution: Institution = {
  address: 'https://sync.nowhere.example',
  name: 'Library of the University of Nowhere',
  shortName: 'Nowhere',
  portal: { name: 'Nowhere Research Data', url: 'https://data.nowhere.example' },
  doiPrefix: '10.99999',
  contactEmail: 'open@library.nowhere.example',
  publicationsSystem: 'Nowhere Publications',
  pages: {
    orcid: { title: 'ORCID at Nowhere', url: 'https://library.nowhere.example/orcid' },
    deposit: { title: 'Depositing at Nowhere', url: 'https://library.nowhere.example/deposit' },
    home: { title: 'Nowhere’s library', url: 'https://library.nowhere.example/' },
  },
  source: 'https://code.nowhere.example/sync-status',
  social: { title: 'Nowhere’s library on Mastodon', url: 'https://social.nowhere.example/@library' },
  logo: { src: '/nowhere.svg', alt: 'University of Nowhere', width: 120, height: 40 },
  colours: { light: '#5b2a86', dark: '#d3b3f0' },
};
