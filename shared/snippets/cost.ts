/** What a snippet adds to a page: bytes, requests, scripts, and whom the visitors' browsers contact. */
import type { SnippetChoice, SnippetForm } from './choice.ts';

export interface PageCost {
  /** About how many bytes are sent, with compression where servers compress. */
  bytes: number;
  requests: string;
  scripts: string;
  /** Whom the visitors' browsers contact, and what they send. */
  contacts: string;
  /** The directives to add to the page's Content Security Policy, such as `img-src https://sync-status.example`. */
  csp: string[];
  /** How old the shown status can be. */
  fresh: string;
}

/** The compressed bytes of each of our scripts, by the name of its file. The build measures them. */
export type ScriptSizes = Readonly<Record<string, number>>;

export function pageCost(choice: SnippetChoice, sizes: ScriptSizes): PageCost {
  const { csp, ...cost } = choice.form === 'element' ? ofElement(choice, sizes) : COSTS[choice.form];
  const name = choice.host.replace(/^https?:\/\//, '');
  return {
    ...cost,
    contacts: cost.contacts.replaceAll('HOST', name),
    scripts: cost.scripts.replace('HOST', name),
    csp: csp.map((directive) => directive.replace('HOST', choice.host)),
  };
}

/** Typical sizes in bytes, compressed. */
const BADGE = 400;
const FRAME = 2_100;
const ICON = 350;
/** A report on about ten items. */
const REPORT = 2_500;

const CONTACTS =
  'Only HOST. The address has the iD, and nothing about the visitor. As with any request, the network that carries it sees the visitor’s IP address.';
const FRESH = 'Usually at most five minutes old.';
const PROXIES = 'Image proxies, such as GitHub’s, may keep the image longer.';

const COSTS: Record<Exclude<SnippetForm, 'element'>, PageCost> = {
  badge: {
    bytes: BADGE,
    requests: '1, for the image',
    scripts: 'None',
    contacts: CONTACTS,
    csp: ['img-src HOST'],
    fresh: `${FRESH} ${PROXIES}`,
  },
  shields: {
    bytes: BADGE,
    requests: '1, for the image from Shields.io',
    scripts: 'None',
    contacts:
      'Shields.io, which is a third party. It receives the address with the iD. Shields.io then requests the numbers from HOST, which doesn’t see your visitors.',
    csp: ['img-src https://img.shields.io'],
    fresh: `${FRESH} Shields.io keeps its own copy for at least as long. ${PROXIES}`,
  },
  iframe: {
    bytes: FRAME + ICON,
    requests: '2: the page in the frame, and the iD icon',
    scripts: 'None',
    contacts: CONTACTS,
    csp: ['frame-src HOST'],
    fresh: FRESH,
  },
  link: {
    bytes: 0,
    requests: 'None until somebody follows the link',
    scripts: 'None',
    contacts: 'Nobody, until somebody follows the link. Then their browser requests the report from HOST.',
    csp: [],
    fresh: 'We make the report when somebody opens it.',
  },
};

function ofElement({ view, audience }: SnippetChoice, sizes: ScriptSizes): PageCost {
  const isLarge = view === 'full' || view === 'step';
  const second = isLarge ? 'larger-views.js' : view === 'card' || audience === 'owner' ? 'card-view.js' : null;
  const scripts = ['v1.js', second].reduce((sum, name) => sum + (sizes[name ?? ''] ?? 0), 0);
  const nearby = 'When the visitor scrolls near it, also';
  return {
    bytes: scripts + BADGE + REPORT + (second ? ICON : 0),
    requests: second
      ? `5: the script and the badge. ${nearby} the report, the second script and the iD icon.`
      : `3: the script and the badge. ${nearby} the report.`,
    scripts: `${second ? 'Two, from HOST. They use' : 'One, from HOST. It uses'} no cookies and no storage.`,
    contacts: CONTACTS,
    csp: ['script-src HOST', 'connect-src HOST', 'img-src HOST'],
    fresh: FRESH,
  };
}
