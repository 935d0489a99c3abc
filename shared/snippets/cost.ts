/** What a snippet adds to a page: bytes, requests, and who receives which data. */
import type { SnippetChoice, SnippetForm } from './choice.ts';

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

export function pageCost({ host, form }: SnippetChoice): PageCost {
  const { bytes, requests, sent, fresh, csp } = COSTS[form];
  return { bytes, requests, sent, fresh, csp: csp.map((directive) => directive.replace('HOST', host)) };
}

const SENT =
  'The iD, in the address, and nothing about the reader. The network of this service sees the reader’s IP address, as with any image.';
const FRESH = 'Five minutes as a rule.';
const PROXIES = 'Image proxies, such as GitHub’s, may add their own time.';

const COSTS: Record<SnippetForm, PageCost> = {
  badge: { bytes: 600, requests: '1: the image', csp: ['img-src HOST'], sent: SENT, fresh: `${FRESH} ${PROXIES}` },
  shields: {
    bytes: 600,
    requests: '1: the image, from Shields',
    csp: ['img-src https://img.shields.io'],
    sent: 'The address, with the iD, goes to Shields, a third party, which then sees your readers’ requests. Shields asks this service, which sees Shields and not the reader.',
    fresh: `${FRESH} Shields keeps a copy of its own for at least as long. ${PROXIES}`,
  },
  element: {
    bytes: 4700,
    requests: '4: the script, the badge and, when the reader comes near, the report and the iD icon',
    csp: ['script-src HOST', 'connect-src HOST', 'img-src HOST'],
    sent: SENT,
    fresh: FRESH,
  },
  iframe: { bytes: 3000, requests: '2: the page in the frame, and the iD icon', csp: ['frame-src HOST'], sent: SENT, fresh: FRESH },
  link: {
    bytes: 0,
    requests: 'None until somebody follows the link',
    csp: [],
    sent: 'Nothing until somebody follows the link. The report then asks this service about the iD.',
    fresh: 'The report is fetched when somebody opens it.',
  },
};
