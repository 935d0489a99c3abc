/** What a snippet adds to a page: bytes, requests, and who receives which data. */
import type { ElementView, SnippetChoice, SnippetForm } from './choice.ts';

export interface PageCost {
  /** About how many bytes are sent, with compression where servers compress. */
  bytes: number;
  requests: string;
  /** The directives to add to the page's Content Security Policy, such as `img-src https://sync-status.example`. */
  csp: string[];
  /** Who receives which data. */
  sent: string;
  /** How old the shown status can be. */
  fresh: string;
}

export function pageCost({ host, form, view = 'summary', isForOwner = false }: SnippetChoice): PageCost {
  const { bytes, requests, sent, fresh, csp } = form === 'element' ? elementCost(view, isForOwner) : COSTS[form];
  return { bytes, requests, sent, fresh, csp: csp.map((directive) => directive.replace('HOST', host)) };
}

const SENT =
  'The iD, as part of the address, and nothing about the reader. As with any image, the network that carries the request sees the reader’s IP address.';
const FRESH = 'Usually at most five minutes old.';
const PROXIES = 'Image proxies, such as GitHub’s, may keep the image longer.';

/** The script, the badge and a report of usual length; and what draws the view, and the iD icon. */
const ELEMENT_BYTES: Record<ElementView, number> = { summary: 6_000, card: 20_000, full: 36_000 };

/** What the owner sees is drawn by the same script as the card. */
function elementCost(view: ElementView, isForOwner: boolean): PageCost {
  const isSmall = view === 'summary' && !isForOwner;
  return {
    bytes: isForOwner && view === 'summary' ? ELEMENT_BYTES.card : ELEMENT_BYTES[view],
    requests: isSmall
      ? '3: the script, the badge and, when the reader scrolls near it, the report'
      : '5: the script, the badge and, when the reader scrolls near it, the report, a second script and the iD icon',
    csp: ['script-src HOST', 'connect-src HOST', 'img-src HOST'],
    sent: SENT,
    fresh: FRESH,
  };
}

const COSTS: Record<Exclude<SnippetForm, 'element'>, PageCost> = {
  badge: { bytes: 600, requests: '1, for the image', csp: ['img-src HOST'], sent: SENT, fresh: `${FRESH} ${PROXIES}` },
  shields: {
    bytes: 600,
    requests: '1, for the image from Shields.io',
    csp: ['img-src https://img.shields.io'],
    sent: 'Your readers’ browsers send the address, with the iD, to Shields.io, which is a third party. Shields.io then requests the numbers from this service, which does not see your readers.',
    fresh: `${FRESH} Shields.io keeps its own copy for at least as long. ${PROXIES}`,
  },
  iframe: { bytes: 3000, requests: '2: the page in the frame, and the iD icon', csp: ['frame-src HOST'], sent: SENT, fresh: FRESH },
  link: {
    bytes: 0,
    requests: 'None until somebody follows the link',
    csp: [],
    sent: 'Nothing until somebody follows the link. Their browser then requests the report on the iD from this service.',
    fresh: 'The report is made when somebody opens it.',
  },
};
