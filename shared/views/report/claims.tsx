/**
 * Works through the items that the person can add to the record: the next one opens in DataCite Commons and is ticked off, in memory
 * only. Without scripts it is a plain list of links. The BibTeX file contains the same items.
 */
import { useContext, useState } from 'preact/hooks';
import { filePath, IMPORT_GUIDE } from '../../report/address.ts';
import { claimableItems, itemsToAdd } from '../../report/claimable.ts';
import { itemName } from '../../report/item-name.ts';
import type { Report } from '../../report/report.schema.ts';
import { amount, inFigures } from '../../report/words.ts';
import { Enhanced } from '../enhanced.ts';
import { GuideLink } from '../guide-link.tsx';
import { WebLink } from '../web-link.tsx';

/** A longer list is closed at first. */
const OPEN_UP_TO = 5;

export const CLAIMS_ID = 'add-to-orcid';

export function Claims({ report }: { report: Report }) {
  const [done, setDone] = useState<readonly string[]>([]);
  const enhanced = useContext(Enhanced);
  const items = itemsToAdd(report);
  const inFile = claimableItems(report).length;
  const isOne = items.length === 1;
  const [isOpen, setOpen] = useState(items.length <= OPEN_UP_TO);
  if (items.length === 0) return null;
  const next = items.find(({ claimUrl }) => !done.includes(claimUrl));
  const tick = (address: string) => setDone(done.includes(address) ? done : [...done, address]);
  return (
    <section class="claims" id={CLAIMS_ID} aria-labelledby="claims">
      <h2 id="claims">Add {items.length === 1 ? 'this item' : `these ${inFigures(items.length)} items`} in DataCite Commons</h2>
      <p>
        On {isOne ? 'its' : 'each'} page in DataCite Commons, select <b>Add to ORCID Record</b>. Sign in with ORCID if you need to.
        {!isOne && ' DataCite Commons can only add one item at a time.'}
      </p>
      {enhanced && (
        <p class="next-claim">
          {next ? (
            <WebLink href={next.claimUrl} newTab class="press" onClick={() => tick(next.claimUrl)}>
              Open {isOne ? 'it' : done.length === 0 ? 'the first' : 'the next'} in DataCite Commons
            </WebLink>
          ) : (
            <b>You have opened them all. DataCite usually adds an item in a few seconds.</b>
          )}{' '}
          <span role="status">
            {inFigures(done.length)} of {inFigures(items.length)} opened.
          </span>
        </p>
      )}
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{amount(items.length, 'item')} to add</summary>
        {(isOpen || enhanced === undefined) && (
          <ol class="claim-list">
            {items.map((item) => (
              <li class={done.includes(item.claimUrl) ? 'done' : ''}>
                <WebLink href={item.claimUrl} newTab onClick={() => tick(item.claimUrl)}>
                  <bdi>{itemName(item, 160)}</bdi>
                </WebLink>
                {done.includes(item.claimUrl) && (
                  <>
                    {' '}
                    <span>✓ opened</span>{' '}
                    <button type="button" class="plain" onClick={() => setDone(done.filter((each) => each !== item.claimUrl))}>
                      Undo<span class="unseen"> for {itemName(item, 60)}</span>
                    </button>
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
      </details>
      <p>
        Or <GuideLink path={filePath(report, 'bib')}>{fileInWords(inFile, items.length)}</GuideLink> and{' '}
        <GuideLink path={IMPORT_GUIDE}>import it into ORCID</GuideLink>. Either way, ORCID counts the works as added by you, so they
        don’t get the green tick.
      </p>
    </section>
  );
}

/** The file also has what is on its way. */
function fileInWords(inFile: number, shown: number): string {
  if (inFile > shown) return `download a BibTeX file of ${amount(inFile, 'item')}, those on their way included,`;
  return inFile === 1 ? 'download it as a BibTeX file' : `download a BibTeX file of these ${amount(inFile, 'item')}`;
}
