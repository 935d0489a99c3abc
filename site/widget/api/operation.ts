/** What the form knows about the API, taken from the OpenAPI document, and the address of a request. */

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  /** The values that are allowed; empty if any text may be sent. */
  values: string[];
  /** The value that the API uses if the parameter is not sent. */
  default: string | null;
  examples: { value: string; words: string }[];
}

export interface Operation {
  id: string;
  group: string;
  summary: string;
  /** Such as `/api/v1/status/{orcid}`. */
  path: string;
  /** The names of its parameters. */
  parameters: string[];
  /** Whether the answer is JSON. Otherwise it is another kind of text. */
  isJson: boolean;
}

/** Leaves out empty parameters, except those in the path. */
export function requestAddress(host: string, { path }: Operation, values: readonly (Parameter & { value: string })[]): string {
  const valueIn = (name: string) => values.find((each) => each.name === name)?.value ?? '';
  const filled = path.replace(/\{(\w+)\}/, (_, name: string) => encodeURIComponent(valueIn(name)));
  const url = new URL(filled, host);
  for (const { name, value, in: place } of values) if (place === 'query' && value !== '') url.searchParams.set(name, value);
  return url.href;
}
