/** Types for ORCID's BibTeX parser, which has none. */
declare module '@orcid/bibtex-parse-js' {
  export interface BibtexEntry {
    citationKey: string;
    entryType: string;
    entryTags: Record<string, string>;
  }
  const bibtexParse: { toJSON(bibtex: string): BibtexEntry[] };
  export default bibtexParse;
}
