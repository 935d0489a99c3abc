/** Code that sends one request to the API, in four languages. */

export const SNIPPET_LANGUAGES = ['curl', 'JavaScript', 'Python', 'R'] as const;
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number];

export interface ApiRequest {
  address: string;
  /** Whether the answer is JSON. Otherwise it is another kind of text. */
  isJson: boolean;
}

/** @returns Code to paste. Quotation marks in the address are percent-encoded, so that they cannot end the string. */
export function requestSnippet(language: SnippetLanguage, { address, isJson }: ApiRequest): string {
  const quoted = address.replaceAll("'", '%27').replaceAll('"', '%22');
  return WRITE[language](quoted, isJson);
}

const WRITE: Record<SnippetLanguage, (address: string, isJson: boolean) => string> = {
  curl: (address) => `curl --silent --show-error --location --fail-with-body '${address}'`,
  JavaScript: (address, isJson) =>
    [
      `const response = await fetch('${address}');`,
      'if (!response.ok) throw new Error(await response.text());',
      `console.log(await response.${isJson ? 'json' : 'text'}());`,
    ].join('\n'),
  Python: (address, isJson) =>
    [
      ...(isJson ? ['import json'] : []),
      'from urllib.request import urlopen',
      '',
      `with urlopen("${address}") as response:`,
      isJson ? '    print(json.load(response))' : '    print(response.read().decode())',
    ].join('\n'),
  R: (address, isJson) =>
    isJson ? `answer <- jsonlite::fromJSON("${address}")\nstr(answer, max.level = 1)` : `cat(readLines("${address}"), sep = "\\n")`,
};
