/** The words that the guide explains. The glossary lists them, and the pages link to them. */
import type { Institution } from '../../institution.schema.ts';

export interface Term {
  /** Where the glossary explains the term: `/glossary/#` and this. Other sites link there too, so it never changes. */
  anchor: string;
  term: string;
  /** HTML: one to three sentences. Some depend on the institution. */
  definition: string | ((institution: Institution) => string);
  /**
   * The words whose first use on a page links to the glossary. One that begins with a small letter can also begin a sentence. Terms
   * without spellings are everyday words too, such as “work”, so only the glossary has them.
   */
  spellings?: readonly string[];
}

export const TERMS: readonly Term[] = [
  {
    anchor: 'public-interface',
    term: 'API, public interface',
    definition:
      'How a program reads data from a service. ORCID, DataCite and Figshare each have a public API, which works without signing in.',
  },
  {
    anchor: 'auto-update',
    term: 'Auto-Update',
    spellings: ['Auto-Update'],
    definition:
      'DataCite’s way of adding works to your ORCID record for you. You have to switch it on once. It adds new DOIs that list your iD as a creator, and older ones if their authors, related materials or funding change.',
  },
  {
    anchor: 'base-doi',
    term: 'Base DOI',
    spellings: ['base DOI', 'base DOIs'],
    definition:
      'The DOI of a Figshare item as a whole. It always leads to the newest version. Each version also has <a href="#version-doi">its own DOI</a>.',
  },
  {
    anchor: 'bibtex',
    term: 'BibTeX',
    spellings: ['BibTeX'],
    definition: 'A format for lists of references. ORCID can import works from a BibTeX file. Its name ends in <code>.bib</code>.',
  },
  {
    anchor: 'claim',
    term: 'Claim',
    spellings: ['claim', 'claims', 'claimed', 'claiming'],
    definition:
      'To add an item to your ORCID record yourself, with the button “Add to ORCID Record” in DataCite Commons. ORCID counts a claimed work as added by you, so it has no green tick.',
  },
  {
    anchor: 'claim-authorship',
    term: 'Claim of authorship',
    spellings: ['claim authorship', 'claiming authorship', 'claim of authorship'],
    definition:
      'A request to Figshare to replace an author entry that somebody typed in with your own. It isn’t the same as a claim in DataCite Commons. The item stays in the account of the person who deposited it.',
  },
  {
    anchor: 'csp',
    term: 'Content Security Policy (CSP)',
    spellings: ['Content Security Policy', 'content security policy', 'CSP'],
    definition:
      'A rule that tells browsers what a web page may load. A page can only show a script, a frame or an image from another site if the page’s own policy allows it.',
  },
  {
    anchor: 'contributor',
    term: 'Contributor',
    spellings: ['contributor', 'contributors'],
    definition:
      'DataCite’s word for somebody with a role other than author, such as an editor or a data collector. Auto-Update doesn’t add items for contributors.',
  },
  {
    anchor: 'creator',
    term: 'Creator',
    spellings: ['creator', 'creators'],
    definition: 'DataCite’s word for an author. Auto-Update only adds items for creators.',
  },
  {
    anchor: 'crossref',
    term: 'Crossref',
    spellings: ['Crossref'],
    definition:
      'Another agency that registers DOIs. Many publishers use it for articles. DataCite can’t add a DOI from Crossref to your ORCID record, but Crossref has an auto-update of its own.',
  },
  {
    anchor: 'datacite',
    term: 'DataCite',
    spellings: ['DataCite'],
    definition:
      'The agency that registers the DOIs of most Figshare items. It registers DOIs for data and for other research outputs, such as texts, posters and media.',
  },
  {
    anchor: 'datacite-commons',
    term: 'DataCite Commons',
    spellings: ['DataCite Commons'],
    definition: 'DataCite’s public search. You can add items to your ORCID record there, one by one.',
  },
  {
    anchor: 'datacite-fabrica',
    term: 'DataCite Fabrica',
    spellings: ['DataCite Fabrica'],
    definition: 'The tool that repository staff use to manage DOIs.',
  },
  {
    anchor: 'datacite-profiles',
    term: 'DataCite Profiles',
    spellings: ['DataCite Profiles'],
    definition: 'The website where you sign in to DataCite and give it permission to add works to your ORCID record.',
  },
  {
    anchor: 'deprecated-id',
    term: 'Deprecated iD',
    spellings: ['deprecated iD', 'deprecated iDs', 'merged iD', 'merged iDs'],
    definition:
      'An iD that was removed because its owner has another one. ORCID deletes the works and permissions on its record. Only the email addresses move. The iD then leads to the one that was kept. Some people call it a “merged iD”.',
  },
  {
    anchor: 'doi',
    term: 'DOI',
    spellings: ['DOI', 'DOIs'],
    definition:
      'A Digital Object Identifier: a permanent name for an item, written as a link that begins with <code>https://doi.org/</code>.',
  },
  {
    anchor: 'doi-prefix',
    term: 'DOI prefix',
    spellings: ['DOI prefix', 'DOI prefixes'],
    definition: ({ portal, doiPrefix }) =>
      `The first part of a DOI, up to the slash. A repository’s DOIs usually have the same prefix. At ${portal.name} it’s <code>${doiPrefix}</code>.`,
  },
  {
    anchor: 'embargo',
    term: 'Embargo',
    definition:
      'A time in which something isn’t public yet. On Figshare, an embargo can cover only the files, or the whole item. If it only covers the files, the item’s description and its DOI are public.',
  },
  {
    anchor: 'embed',
    term: 'Embed',
    spellings: ['embed', 'embeds', 'embedded', 'embedding'],
    definition: 'To show something from one website inside a page of another, such as a badge or a frame.',
  },
  {
    anchor: 'external-identifier',
    term: 'External identifier',
    spellings: ['external identifier', 'external identifiers'],
    definition:
      'A DOI or other identifier on an ORCID work. It comes with a relationship: self, part of, version of, or funded by.',
  },
  {
    anchor: 'findable',
    term: 'Findable, registered, draft',
    spellings: ['findable'],
    definition:
      'The three states of a DOI at DataCite. Only a findable DOI is public. A DOI that you reserve on Figshare is a draft until you publish.',
  },
  {
    anchor: 'handle',
    term: 'Handle',
    spellings: ['Handle', 'Handles'],
    definition:
      'A permanent link to an item, like a DOI but from another system. A few Figshare items have a Handle and no DOI. DataCite can’t add these to your ORCID record.',
  },
  {
    anchor: 'hr-feed',
    term: 'HR feed',
    spellings: ['HR feed', 'HR feeds'],
    definition: 'A list of staff that an institution sends to Figshare. It can include their ORCID iDs.',
  },
  {
    anchor: 'impersonation',
    term: 'Impersonation',
    spellings: ['impersonation', 'impersonate', 'impersonating'],
    definition:
      'Figshare’s word for when an institution’s administrators open somebody else’s account, for example to deposit an item for them. The item then belongs to that account.',
  },
  {
    anchor: 'is-part-of',
    term: 'IsPartOf',
    spellings: ['IsPartOf'],
    definition:
      'A relation from one DOI to another, as from a chapter to a book. The depositor chooses it on Figshare, under related materials. Auto-Update skips items that have it.',
  },
  {
    anchor: 'item',
    term: 'Item',
    definition: 'Something published on Figshare, with all its versions. It can be a dataset, a poster, a thesis or anything else.',
  },
  {
    anchor: 'link-works',
    term: 'Link Works to ORCID',
    spellings: ['Link Works to ORCID', 'Link Works'],
    definition:
      'A permission for DataCite that lets you add items one at a time with the button “Add to ORCID Record”. It isn’t the same as Auto-Update.',
  },
  {
    anchor: 'metadata',
    term: 'Metadata',
    spellings: ['metadata'],
    definition: 'The description of an item: its title, authors, date and so on. DataCite keeps metadata for each DOI.',
  },
  {
    anchor: 'minting',
    term: 'Mint',
    spellings: ['mint', 'mints', 'minted', 'minting'],
    definition: 'To create a DOI. Another word is to register. Figshare registers its DOIs with DataCite.',
  },
  {
    anchor: 'name-identifier',
    term: 'nameIdentifier',
    spellings: ['nameIdentifier', 'nameIdentifiers'],
    definition:
      'The field in DataCite’s metadata for the iD of a creator or contributor. Its scheme says what kind of identifier it is. For Auto-Update, the scheme must be “ORCID”.',
  },
  {
    anchor: 'not-publicly-visible',
    term: 'Not publicly visible',
    definition: 'ORCID doesn’t show the work to everyone. It may still be on the record, visible to fewer people.',
  },
  { anchor: 'orcid', term: 'ORCID', definition: 'The organisation, and its registry of researchers.' },
  {
    anchor: 'orcid-id',
    term: 'ORCID iD',
    spellings: ['ORCID iD', 'ORCID iDs', 'ORCID® iD', 'ORCID® iDs'],
    definition:
      'A researcher’s identifier. It has 16 characters in four groups, and the last one may be an X. Written in full, it’s a web address that begins with <code>https://orcid.org/</code>. It has a small i and a capital D.',
  },
  {
    anchor: 'orcid-record',
    term: 'ORCID record',
    spellings: ['ORCID record', 'ORCID records', 'ORCID® record', 'ORCID® records'],
    definition: 'The page that belongs to an iD, and the data on it. Your ORCID <em>account</em> is only what you sign in with.',
  },
  {
    anchor: 'permission',
    term: 'Permission',
    definition:
      'What you allow an organisation to do with your ORCID record. Technical texts call it an access token, and what it allows its scope.',
  },
  {
    anchor: 'publications-system',
    term: 'Publications system',
    definition: ({ shortName, publicationsSystem }) =>
      [
        'A university’s own system for its staff’s publications.',
        publicationsSystem && `At ${shortName}, this is ${publicationsSystem}.`,
        'Linking your iD to it doesn’t connect your iD to Figshare.',
      ]
        .filter(Boolean)
        .join(' '),
  },
  {
    anchor: 'put-code',
    term: 'Put-code',
    spellings: ['put-code', 'put-codes'],
    definition: 'ORCID’s own number for one entry from one source.',
  },
  {
    anchor: 'registration-agency',
    term: 'Registration agency',
    spellings: ['registration agency', 'registration agencies'],
    definition: 'An organisation that registers DOIs. Figshare registers its DOIs with DataCite, and many publishers use Crossref.',
  },
  {
    anchor: 'related-identifier',
    term: 'relatedIdentifier',
    spellings: ['relatedIdentifier', 'relatedIdentifiers'],
    definition:
      'A field in DataCite’s metadata that links a DOI to something else. Its <em>relationType</em> describes how the two are related, such as <a href="#is-part-of">IsPartOf</a>.',
  },
  {
    anchor: 'search-and-link',
    term: 'Search &amp; link',
    spellings: ['Search & link', 'search and link'],
    definition: 'The old name for “Import works from other services” in ORCID’s menu.',
  },
  {
    anchor: 'self-asserted',
    term: 'Self-asserted, validated',
    spellings: ['self-asserted'],
    definition:
      'A self-asserted work was added by the owner of the record. This includes claims and BibTeX imports. A validated work was added by a member organisation, and ORCID shows it with a green tick. Works from Auto-Update get the tick.',
  },
  {
    anchor: 'source',
    term: 'Source',
    definition:
      'Who added a work to an ORCID record: you, or a service such as DataCite. The <em>assertion origin</em> is who made the link between you and the work.',
  },
  {
    anchor: 'trusted-individual',
    term: 'Trusted individual',
    spellings: ['trusted individual', 'trusted individuals'],
    definition:
      'A person you allow to manage your ORCID record, without your password. They can also see works that are set to “Only me”.',
  },
  {
    anchor: 'trusted-organisation',
    term: 'Trusted organisation',
    spellings: ['trusted organisation', 'trusted organisations', 'trusted organization', 'trusted organizations'],
    definition:
      'An organisation that you’ve given permission to read or change your ORCID record, such as DataCite. ORCID writes “organization”.',
  },
  {
    anchor: 'trusted-party',
    term: 'Trusted party',
    spellings: ['trusted party', 'trusted parties'],
    definition:
      'A <a href="#trusted-organisation">trusted organisation</a> or a <a href="#trusted-individual">trusted individual</a>. ORCID lists yours on the page “Trusted parties”.',
  },
  {
    anchor: 'version-doi',
    term: 'Version DOI',
    spellings: ['version DOI', 'version DOIs', 'DOIs of versions', 'DOI of a version'],
    definition:
      'The DOI of one version of a Figshare item. It’s the <a href="#base-doi">base DOI</a> with <code>.v1</code>, <code>.v2</code> and so on at the end.',
  },
  {
    anchor: 'visibility',
    term: 'Visibility',
    definition:
      'Who can see something on an ORCID record: Everyone, Trusted parties or Only me. Your trusted individuals can also see “Only me”. Each record has a default for new works.',
  },
  {
    anchor: 'work',
    term: 'Work',
    definition:
      'An entry in the Works section of an ORCID record. ORCID shows works that share an identifier as one <em>group</em>, with the <em>preferred</em> one on top.',
  },
];
