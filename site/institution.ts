/** Everything that another library changes. What is wrong here, the build says. */
import type { Institution } from './institution.schema.ts';

export const institution: Institution = {
  // A name that nobody can have. Put the address of your own deployment here.
  address: 'https://sync-status.example',
  name: 'University of Salford Library',
  shortName: 'Salford',
  portal: { name: 'University of Salford Figshare', url: 'https://salford.figshare.com' },
  doiPrefix: '10.17866',
  contactEmail: 'library-research@salford.ac.uk',
  pages: {
    orcid: { title: 'ORCID at Salford', url: 'https://www.salford.ac.uk/library/open-research/orcid' },
    deposit: {
      title: 'Figshare at Salford',
      url: 'https://salford.ac.uk/library/open-research/research-data-management/figshare',
    },
  },
  colours: { light: '#0b5563', dark: '#8fd3df' },
};
