/** For whom the embed is, and the size in px that its frame needs. */

/** Visitors see the result, and the owner also what to do next. */
export const AUDIENCES = ['visitor', 'owner'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * The embed has no script that could tell its page how high it is. So these heights fit even the longest text, in frames from 300 px
 * wide. A frame that is wider than its place becomes narrower.
 */
export const EMBED_SIZES = { visitor: { width: 480, height: 280 }, owner: { width: 480, height: 720 } } as const;

/** The size for visitors, which is the default. */
export const EMBED_SIZE = EMBED_SIZES.visitor;
