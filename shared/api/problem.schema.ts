/**
 * What the API says where it has no answer: machines read the code, people read the detail.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
import * as z from 'zod';

/** Codes may be added; none is renamed or removed. */
export const PROBLEM_CODES = [
  'invalid-orcid-id',
  'invalid-doi',
  'invalid-parameter',
  'unknown-orcid-id',
  'not-found',
  'method-not-allowed',
  'address-too-long',
  'headers-too-large',
  'body-not-allowed',
  'rate-limited',
  'not-implemented',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const problemSchema = z.object({
  type: z.literal('about:blank').describe('The status says what kind of problem it is; the code says which.'),
  title: z.string().describe('The name of the status.'),
  status: z.int().min(400).max(599),
  code: z.enum(PROBLEM_CODES).describe('For machines. Codes may be added; none is renamed or removed.'),
  detail: z.string().describe('For people: what is wrong and what would be right. Never holds what was sent.'),
});

export type Problem = z.infer<typeof problemSchema>;
