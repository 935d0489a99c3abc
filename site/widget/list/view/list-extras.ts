/** The parts that most visitors never open: the letters, and the comparison with an earlier file. They are in a file of their own. */
import { ComparePanel } from './compare-panel.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { WritePanel } from './write-panel.tsx';

export const listExtras = { ComparePanel, LetterDialog, WritePanel };
export type ListExtras = typeof listExtras;
