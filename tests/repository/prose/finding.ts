/** What a check of the prose finds. */

export interface Finding {
  kind: 'spelling' | 'house' | 'long';
  line: number;
  /** The word or the sentence. */
  found: string;
  better: string;
}
