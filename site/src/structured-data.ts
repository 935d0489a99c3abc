/**
 * Structured data for search engines, made from the same data as the pages.
 *
 * @see https://schema.org/HowTo
 * @see https://schema.org/FAQPage
 */

import { ADVICE, guidePath } from '../../shared/verdicts/advice.ts';
import { CODES } from '../../shared/verdicts/codes.ts';
import { GUIDE_STEPS } from './guide-steps.ts';

const CONTEXT = 'https://schema.org';

/** @returns Null for pages without structured data. */
function structuredData(id: string, site: URL): object | null {
  const address = (path: string) => new URL(path, site).href;
  if (id === '') return howTo(address);
  return id === 'why-missing' ? questions(address) : null;
}

function howTo(address: (path: string) => string) {
  return {
    '@context': CONTEXT,
    '@type': 'HowTo',
    name: 'How public Figshare items reach an ORCID record',
    step: GUIDE_STEPS.map(({ step, title, says }, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: title,
      text: says,
      url: address(`/steps/${step}/`),
    })),
  };
}

/** Leaves out the causes that need no action, because nobody searches for them. */
function questions(address: (path: string) => string) {
  const causes = CODES.map((code) => ({ code, ...ADVICE[code] })).filter(({ severity }) => severity !== 'ok');
  return {
    '@context': CONTEXT,
    '@type': 'FAQPage',
    mainEntity: causes.map(({ code, title, why, next }) => ({
      '@type': 'Question',
      name: title,
      url: address(guidePath(code)),
      acceptedAnswer: { '@type': 'Answer', text: `${why} ${next}` },
    })),
  };
}

/** @returns JSON for a script element, or null. It is escaped so that it cannot end the element. */
export function jsonLd(id: string, site: URL): string | null {
  const data = structuredData(id, site);
  return data && JSON.stringify(data).replaceAll('<', '\\u003c');
}
