/** What people type to name a repository. */
import { describe, expect, test } from 'vitest';
import { readQuestion, selectionText } from '../../../../site/widget/repository/question.ts';

const asked = (text: string) => {
  const read = readQuestion(text);
  if (!read.ok) return read.detail;
  const { question } = read;
  if (question.by === 'item') return `item ${question.item}`;
  return question.by === 'words' ? question.words : `${question.selection.by} ${selectionText(question.selection)}`;
};

test.each([
  ['10.17866', 'prefix 10.17866'],
  [' 10.17866/ ', 'prefix 10.17866'],
  ['doi:10.17866', 'prefix 10.17866'],
  ['https://doi.org/10.17866', 'prefix 10.17866'],
  ['10.17866/rd.salford.99100001.v2', 'prefix 10.17866'],
  ['https://doi.org/10.17866/rd.salford.99100001', 'prefix 10.17866'],
  ['https://api.datacite.org/dois/10.17866/rd.salford.99100001', 'prefix 10.17866'],
  ['bl.salford', 'client bl.salford'],
  ['BL.SALFORD', 'client bl.salford'],
  ['figshare.ars', 'client figshare.ars'],
  ['Salford', 'Salford'],
  ['University of Example', 'University of Example'],
  ['https://salford.figshare.com/articles/dataset/x/99100001', 'item 99100001'],
  ['salford.figshare.com', 'salford.figshare.com'],
])('%s is understood', (text, meant) => expect(asked(text)).toBe(meant));

describe('a clear error for', () => {
  test.each([
    ['', 'Enter a DOI prefix'],
    ['   ', 'Enter a DOI prefix'],
    ['ab', 'at least three letters'],
    ['10.', 'not a DOI prefix'],
    ['10.12', 'not a DOI prefix'],
    ['9999-0000-0000-0115', 'is an ORCID iD'],
    ['https://example.org/handle/1/2', 'no DOI in this address'],
    ['x'.repeat(501), 'too long'],
  ])('“%s”', (text, detail) => expect(asked(text)).toContain(detail));
});
