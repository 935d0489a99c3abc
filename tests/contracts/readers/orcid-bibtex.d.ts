/** It comes without types. */
declare module '@orcid/bibtex-parse-js' {
  export interface BibtexEntry {
    citationKey: string;
    entryType: string;
    entryTags: Record<string, string>;
  }
  const bibtexParse: { toJSON(bibtex: string): BibtexEntry[] };
  export default bibtexParse;
}
