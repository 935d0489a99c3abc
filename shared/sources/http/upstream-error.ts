import type { Reason } from '../../registers/source-result.ts';

/**
 * A service did not give a usable answer. Not thrown for what a service says about a record, such as unknown or locked:
 * that is an answer. The message is for logs and holds neither address nor body, because both can hold an iD or a token.
 */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly reason: Reason;

  constructor(reason: Reason, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}
