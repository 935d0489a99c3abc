/**
 * The public JSON of an error. Programs read the code, people read the detail.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
import * as z from 'zod';

/** We may add codes, but never rename or remove one. */
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

export const problemSchema = z.object({
  type: z.literal('about:blank').describe('Always about:blank: the status gives the kind of problem, and the code identifies it.'),
  title: z.string().describe('The name of the HTTP status.'),
  status: z.int().min(400).max(599),
  code: z.enum(PROBLEM_CODES).describe('For programs. We may add codes, but never rename or remove one.'),
  detail: z.string().describe('For people: what is wrong and how to fix it. It never repeats the request.'),
});

export type Problem = z.infer<typeof problemSchema>;
export type ProblemCode = Problem['code'];
