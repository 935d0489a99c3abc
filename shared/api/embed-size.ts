/** The size in px that the embed's frame needs to show even the longest advice without scrolling. */
export const EMBED_SIZE = { width: 480, height: 460 } as const;
