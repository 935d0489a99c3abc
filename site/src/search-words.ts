/**
 * The words that people type into the guide's search and that its pages do not use. A page lists them in its frontmatter. The HTML has
 * them only in its head, so readers neither see nor hear them.
 */
import { z } from 'astro/zod';

const words = z.array(z.string().trim().min(1)).min(1);

export const searchWordsSchema = z.object({
  /** For the page. */
  searchWords: words.optional(),
  /** For sections of the page, by their anchors. Each of these sections is a result of its own, so a search leads straight to it. */
  sectionSearchWords: z.record(z.string(), words).optional(),
});

/** The name of the `meta` element with the words. The one for a section names the section in `data-section`. */
export const META_NAME = 'search-words';

/** Pagefind's names for the words, and for those that every page has. */
export const PAGEFIND_FIELDS = { words: 'searchWords', everywhere: 'everywhere' };

/** The words that questions are made of, which say nothing about what somebody is looking for. */
const SMALL_WORDS = [
  ...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'i', 'me', 'my', 'mine', 'we', 'us', 'our', 'you', 'your', 'it', 'its'],
  ...['am', 'is', 'are', 'was', 'were', 'be', 'been', 'do', 'does', 'did', 'have', 'has', 'had', 'can', 'could', 'should', 'will'],
  ...[
    'why',
    'how',
    'what',
    'where',
    'when',
    'which',
    'who',
    'whose',
    'if',
    'and',
    'or',
    'but',
    'there',
    'any',
    'some',
    'want',
    'need',
  ],
  ...['in', 'on', 'at', 'to', 'from', 'of', 'for', 'with', 'by', 'into', 'about', 'up', 'as', 'so', 'please', 'not', 'no'],
  ...[
    'isn’t',
    'aren’t',
    'doesn’t',
    'don’t',
    'didn’t',
    'can’t',
    'cannot',
    'won’t',
    'hasn’t',
    'haven’t',
    'i’m',
    'i’ve',
    'it’s',
    'what’s',
  ],
].join(' ');

/**
 * The words that every page and section has, so that they never rule one out: small words and the names of the institution. Pagefind
 * only finds pages that have all words of a query, except words that no page has. Without these, “Why is my dataset missing?” would
 * only find pages with “why” and “my”.
 */
export const everywhere = ({ name, shortName }: { name: string; shortName: string }) => `${SMALL_WORDS} ${name} ${shortName}`;

/**
 * How much a match counts beside one in the text. The title counts 5, which is Pagefind's default. The words count more than title and
 * text together, so they decide which page comes first.
 *
 * Pagefind also counts longer words that begin with the query, and rare ones more than common ones. So do not list a rare word that
 * begins with a common one, such as “checklist”: its page would come first for “check”.
 *
 * @see https://pagefind.app/docs/ranking/#configuring-metadata-weights
 */
export const PAGEFIND_WEIGHTS = { title: 5, [PAGEFIND_FIELDS.words]: 10, [PAGEFIND_FIELDS.everywhere]: 0 };

export const joined = (list: readonly string[]) => list.join(', ');
