/** Reads an answer of the API into what the page shows of it. */

export interface Answer {
  /** Such as `Status 200 OK`. */
  status: string;
  /** Where the request was redirected to; null if it was not. */
  redirectedTo: string | null;
  /** The address of the image; null if the answer is not an image. */
  image: string | null;
  headers: [name: string, value: string][];
  body: string;
  isCut: boolean;
}

/** A longer body is cut, because nobody reads that much. */
export const MAX_CHARACTERS = 20_000;

export async function readAnswer(response: Response): Promise<Answer> {
  const { status, statusText, headers, url, redirected } = response;
  const type = headers.get('content-type') ?? '';
  const body = readable(await response.text(), type);
  return {
    status: `Status ${[status, statusText].filter(Boolean).join(' ')}`,
    redirectedTo: redirected ? url : null,
    image: type.startsWith('image/') ? url : null,
    headers: [...headers],
    body: body.slice(0, MAX_CHARACTERS),
    isCut: body.length > MAX_CHARACTERS,
  };
}

function readable(text: string, type: string): string {
  if (!type.includes('json')) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
