// The web-standard names that `shared` may use: those that browsers, Workers and Node have in common.
// Only this folder's own type check reads this file; the Worker, the site and the tests bring their runtime's types.

interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare const AbortSignal: {
  timeout(milliseconds: number): AbortSignal;
  any(signals: readonly AbortSignal[]): AbortSignal;
};

interface Headers {
  get(name: string): string | null;
}

interface ReadableStreamDefaultReader {
  read(): Promise<{ done: false; value: Uint8Array } | { done: true; value?: undefined }>;
  cancel(reason?: unknown): Promise<void>;
}
interface ReadableStream {
  getReader(): ReadableStreamDefaultReader;
  cancel(reason?: unknown): Promise<void>;
}

interface ResponseInit {
  status?: number;
  headers?: Record<string, string>;
}
interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadableStream | null;
  json(): Promise<unknown>;
}
declare const Response: { new (body: string | null, init?: ResponseInit): Response };

interface RequestInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  redirect?: 'manual';
  credentials?: 'omit';
  cache?: 'default' | 'reload';
  signal?: AbortSignal;
}
declare function fetch(input: string, init?: RequestInit): Promise<Response>;

declare class TextEncoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
}
declare class TextDecoder {
  constructor(label?: string, options?: { ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class URLSearchParams {
  constructor(init?: Record<string, string> | string);
  get(name: string): string | null;
  set(name: string, value: string): void;
  toString(): string;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly hostname: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly href: string;
  readonly searchParams: URLSearchParams;
  static canParse(url: string): boolean;
}

declare function queueMicrotask(work: () => void): void;
declare function setTimeout(handler: () => void, milliseconds: number): unknown;
