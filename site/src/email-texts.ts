/** An email about each cause, for librarians to copy, in the order and with the titles of the report. */
import { letterAbout } from '../../shared/letters/letter.ts';
import { type CauseId, isCauseId, LETTER_WORDS } from '../../shared/letters/letter-words.ts';
import { DUPLICATE_KIND_WORDS } from '../../shared/report/duplicate-words.ts';
import { ADVICE, adviceFor } from '../../shared/verdicts/advice.ts';
import { CODES } from '../../shared/verdicts/codes.ts';
import { institution } from './institution.ts';

interface EmailText {
  id: CauseId;
  title: string;
  subject: string;
  body: string;
}

interface EmailTexts {
  title: string;
  texts: EmailText[];
}

const WAITING = '-waiting';
const SENDER = { origin: institution.address, from: institution.name };

const all = Object.keys(LETTER_WORDS)
  .filter(isCauseId)
  .flatMap((id): EmailText[] => {
    const text = letterAbout(id, SENDER);
    return text ? [{ id, title: titleOf(id), ...text }] : [];
  });
const isWaiting = ({ id }: EmailText) => id.endsWith(WAITING);
const isUnknown = ({ id }: EmailText) => id === 'unknown' || id === 'unreadable';

export const EMAIL_TEXTS: readonly EmailTexts[] = [
  { title: 'If there is something to do', texts: all.filter((each) => !isWaiting(each) && !isUnknown(each)) },
  { title: 'If they only need to wait', texts: all.filter(isWaiting) },
  { title: 'If something could not be checked', texts: all.filter(isUnknown) },
];

function titleOf(id: CauseId): string {
  if (id === 'shown-twice' || id === 'shown-once') return DUPLICATE_KIND_WORDS[id].cause;
  const code = CODES.find((each) => id === each || id === `${each}${WAITING}`) ?? 'not-visible';
  return adviceFor(code, id.endsWith(WAITING) ? 'wait' : ADVICE[code].severity).title;
}
