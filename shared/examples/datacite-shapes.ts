/** DataCite's DOI records in the examples, in the shape in which its API sends them. The people do not exist. */

/** What an example can choose about a creator or contributor. */
export interface AgentShape {
  /** A person's name with a comma is also given in its two parts. */
  name: string;
  nameType?: 'Personal' | 'Organizational';
  /** The iD in any spelling, which the metadata repeats unchanged. */
  nameIdentifier?: string | undefined;
  scheme?: string;
}

/** What an example can choose about a DOI record. */
export interface DoiShape {
  doi: string;
  title: string | null;
  url: string;
  registeredAt: Date;
  creators: AgentShape[];
  contributors?: AgentShape[];
  /** Pairs of relation type and DOI. */
  related?: readonly (readonly [string, string])[];
  client?: string;
  publisher?: string | null;
  type?: string;
  /** Pairs of a date and its type. The default is what Figshare registers, where the date of issue is only a year. */
  dates?: readonly (readonly [string, string])[];
}

/** A record of DataCite's `/dois`. */
export function doiRecord(shape: DoiShape) {
  const { doi, title, url, registeredAt, creators, contributors = [], related = [] } = shape;
  const time = registeredAt.toISOString().replace(/\.\d+/, '');
  const [day, year] = [time.slice(0, 10), time.slice(0, 4)];
  const dates = shape.dates ?? [
    [day, 'Created'],
    [day, 'Updated'],
    [year, 'Issued'],
  ];
  return {
    id: doi,
    type: 'dois',
    attributes: {
      doi,
      url,
      creators: creators.map(agent),
      contributors: contributors.map((each) => ({ ...agent(each), contributorType: 'DataCollector' })),
      titles: title === null ? [] : [{ title }],
      publisher: shape.publisher === undefined ? 'figshare' : shape.publisher,
      container: {},
      publicationYear: registeredAt.getUTCFullYear(),
      dates: dates.map(([date, dateType]) => ({ date, dateType })),
      types: { resourceType: 'Dataset', resourceTypeGeneral: shape.type ?? 'Dataset' },
      relatedIdentifiers: related.map(([relationType, relatedIdentifier]) => ({
        relationType,
        relatedIdentifier,
        relatedIdentifierType: 'DOI',
      })),
      version: null,
      state: 'findable',
      registered: time,
      created: time,
      updated: time,
    },
    relationships: { client: { data: { id: shape.client ?? 'figshare.ars', type: 'clients' } } },
  };
}
export type DoiRecordShape = ReturnType<typeof doiRecord>;

function agent({ name, nameType = 'Personal', nameIdentifier, scheme = 'ORCID' }: AgentShape) {
  const entry = { schemeUri: 'https://orcid.org', nameIdentifier, nameIdentifierScheme: scheme };
  const [familyName, givenName] = nameType === 'Personal' ? name.split(', ') : [];
  return {
    name,
    nameType,
    ...(givenName && { givenName, familyName }),
    affiliation: [],
    nameIdentifiers: nameIdentifier ? [entry] : [],
  };
}
