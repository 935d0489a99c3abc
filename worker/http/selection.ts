/** Reads `?scope=` and `?prefix=`, and refuses every parameter that the route does not have. */
import { type Failure, failure } from '../../shared/identifiers/failure.ts';
import { EVERYTHING_ON_FIGSHARE, parsePrefix, SCOPES, type Selection } from '../../shared/items/selection.ts';

export type InvalidParameter = Failure<'invalid-parameter'>;

const PARAMETERS = ['scope', 'prefix'];

/** @param others Names of parameters that the route reads itself. */
export function readSelection(
  query: URLSearchParams,
  others: readonly string[] = [],
): { ok: true; selection: Selection } | InvalidParameter {
  const wrongName = wrongNameIn([...query.keys()], [...PARAMETERS, ...others]);
  if (wrongName !== null) return invalidParameter(wrongName);

  const scope = query.get('scope') ?? EVERYTHING_ON_FIGSHARE.scope;
  const chosen = SCOPES.find((each) => each === scope);
  if (!chosen) return invalidParameter(`The parameter scope must be one of ${SCOPES.join(', ')}.`);
  const prefix = query.get('prefix');
  if (prefix !== null && parsePrefix(prefix) === null) {
    return invalidParameter('The parameter prefix must be a DOI prefix such as 10.6084.');
  }
  return { ok: true, selection: { scope: chosen, prefix } };
}

export function invalidParameter(detail: string): InvalidParameter {
  return failure('invalid-parameter', detail);
}

/** The names as a list in a sentence: `scope, prefix and theme`. */
export function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function wrongNameIn(names: readonly string[], allowed: readonly string[]): string | null {
  const unknown = names.find((name) => !allowed.includes(name));
  if (unknown !== undefined) return `Unknown parameter${quoted(unknown)}. Allowed parameters: ${listed(allowed)}.`;
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? null : `The parameter ${repeated} appears more than once. Use it only once.`;
}

/** Repeats the caller's name for a parameter only if it is a plain word: nothing else is safe and useful to read. */
function quoted(name: string): string {
  return /^[\w.-]{1,40}$/.test(name) ? ` “${name}”` : '';
}
