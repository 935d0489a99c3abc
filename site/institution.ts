/** Everything that another library changes. The build fails if something here is not valid. */
import type { Institution } from './institution.schema.ts';

export const institution: Institution = {
  // An example address, which nobody can register. Replace it with the address of your own copy.
  address: 'https://sync-status.example',
  name: 'University of Salford Library',
  shortName: 'Salford',
  portal: { name: 'University of Salford Figshare', url: 'https://salford.figshare.com' },
  doiPrefix: '10.17866',
  contactEmail: 'library-research@salford.ac.uk',
  publicationsSystem: 'USIR',
  pages: {
    orcid: { title: 'ORCID at Salford', url: 'https://www.salford.ac.uk/library/open-research/orcid' },
    deposit: {
      title: 'Figshare at Salford',
      url: 'https://salford.ac.uk/library/open-research/research-data-management/figshare',
    },
  },
  // `social` is left out: we could not confirm an account of the library.
  colours: { light: '#0b5563', dark: '#8fd3df' },
};
