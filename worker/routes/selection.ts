/** Reading `?scope=` and `?prefix=`. */
import { EVERYTHING_ON_FIGSHARE, parsePrefix, SCOPES, type Selection } from '../../shared/items/selection.ts';

const PARAMETERS = ['scope', 'prefix'] as const;

/**
 * @param others Parameters that the route reads itself.
 * @returns The selection, or a sentence that says which parameter is wrong and what would be right.
 */
export function readSelection(
  parameters: URLSearchParams,
  others: readonly string[] = [],
): { selection: Selection } | { wrong: string } {
  const names = [...parameters.keys()];
  const known: readonly string[] = [...PARAMETERS, ...others];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return { wrong: `There is no parameter ${named(unknown)}; possible are ${listed(known)}.` };
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { wrong: `The parameter ${twice} is given more than once.` };

  const scope = parameters.get('scope') ?? EVERYTHING_ON_FIGSHARE.scope;
  const chosen = SCOPES.find((each) => each === scope);
  if (!chosen) return { wrong: `The parameter scope must be one of ${SCOPES.join(', ')}.` };
  const prefix = parameters.get('prefix');
  if (prefix !== null && parsePrefix(prefix) === null) {
    return { wrong: 'The parameter prefix must be a DOI prefix such as 10.6084.' };
  }
  return { selection: { scope: chosen, prefix } };
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Names the caller's parameter only if it is a plain word: nothing else is worth repeating. */
function named(parameter: string): string {
  return /^[\w.-]{1,40}$/.test(parameter) ? `“${parameter}”` : 'of that name';
}

/** `?bom=1`, for spreadsheets that take UTF-8 for something else without it. */
export function readByteOrderMark(parameters: URLSearchParams): { bom: boolean } | { wrong: string } {
  const bom = parameters.get('bom');
  return bom === null || bom === '1' ? { bom: bom === '1' } : { wrong: 'The parameter bom must be 1, or be left out.' };
}
