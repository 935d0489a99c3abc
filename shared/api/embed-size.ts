/** The room that the embed needs, in px, with the longest advice. */
export const EMBED_SIZE = { width: 480, height: 460 } as const;
