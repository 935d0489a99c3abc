/** The example iDs with the names under which the forms offer them. */
import { EXAMPLES, type ExampleName } from '../../shared/examples/ids.ts';

const NAMES: Record<ExampleName, string> = {
  'in-step': 'All visible',
  'action-needed': 'Something to do',
  waiting: 'On their way',
  'nothing-to-sync': 'Nothing found',
  duplicates: 'More than once on the record',
  incomplete: 'A service is down',
  unreachable: 'ORCID is down',
  locked: 'Locked record',
  merged: 'Removed duplicate iD',
  large: 'A thousand items',
};

export const exampleChoices = EXAMPLES.map(({ name, orcid }) => ({ name: NAMES[name], value: orcid }));
