/**
 * The public JSON of a badge that Shields draws.
 *
 * @see https://shields.io/badges/endpoint-badge
 */
import * as z from 'zod';

export const shieldsSchema = z.object({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string(),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  isError: z.boolean(),
  cacheSeconds: z.int().nonnegative(),
});

export type ShieldsBadge = z.infer<typeof shieldsSchema>;
