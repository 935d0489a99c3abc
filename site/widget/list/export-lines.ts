/** Everything that the files with results contain: a row for each iD on each line of the list, and for each line with a problem. */
import { ORCID_ID_PROBLEM_TEXT } from '../../../shared/identifiers/orcid-id.ts';
import type { Row } from './outcome.ts';
import { MAX_IDS, type ReadList, type WrongLine } from './read-list.ts';

/** Why a line has no results of its own. */
export const LINE_PROBLEMS = {
  'no-id': 'No ORCID iD',
  'invalid-id': 'Not a valid ORCID iD',
  repeated: 'Same iD as on another line',
  'left-out': `Beyond ${MAX_IDS} iDs`,
} as const;
export type LineProblem = keyof typeof LINE_PROBLEMS;

export interface ProblemLine {
  line: number;
  is: LineProblem;
  /** What the line has in place of a valid iD, or its iD. */
  text: string;
  problem: string;
}

export type ExportLine = { line: number; row: Row } | ProblemLine;

/** @param rows One for each iD that is checked. @returns In the order of the list. */
export function exportLines({ wrong, leftOut }: Pick<ReadList, 'wrong' | 'leftOut'>, rows: readonly Row[]): ExportLine[] {
  const lines = [
    ...rows.flatMap(resultAndRepeats),
    ...wrong.map(wrongLine),
    ...leftOut.flatMap(({ id, lines: on }) =>
      on.map((line): ProblemLine => {
        const problem = `Only the first ${MAX_IDS} iDs of a list are checked. Check the others in a second list.`;
        return { line, is: 'left-out', text: id, problem };
      }),
    ),
  ];
  return lines.sort((a, b) => a.line - b.line);
}

/** The results are beside the first line with the iD, so that nobody is counted or written to twice. */
function resultAndRepeats(row: Row): ExportLine[] {
  const [first = 0, ...others] = row.lines;
  const repeats = others.map((line): ProblemLine => {
    return { line, is: 'repeated', text: row.id, problem: `This iD is also on line ${first}. The results are there.` };
  });
  return [{ line: first, row }, ...repeats];
}

function wrongLine({ line, text, why }: WrongLine): ProblemLine {
  return why === 'no-id'
    ? { line, is: 'no-id', text: '', problem: 'There is no ORCID iD on this line.' }
    : { line, is: 'invalid-id', text, problem: ORCID_ID_PROBLEM_TEXT[why] };
}
