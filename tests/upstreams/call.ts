import type { SourceName } from '../../shared/registers/source-result.ts';

/** A request to one of the three services. */
export interface Call {
  source: SourceName;
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}
