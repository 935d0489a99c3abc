/** The colours and sizes of the guide for a shadow root on somebody else's page, which may define its own. */
import tokens from '../../src/styles/tokens.css';

/** The colour of links and buttons. It is nobody's: on the pages of the guide, the institution's own colour replaces it. */
const BRAND = 'light-dark(#1f4e8c, #9cc4f2)';

/** The page's own tokens come first. An element cannot define a token by itself, so ours have other names in between. */
export function ownTokens(): string {
  const defined = [...`${tokens}--ss-brand:${BRAND};`.matchAll(/--ss-([\w-]+):([^;}]+)/g)];
  const host = defined.map(([, name, value]) => `--_${name}:var(--ss-${name},${value})`);
  const root = defined.map(([, name]) => `--ss-${name}:var(--_${name})`);
  return `:host{${host.join(';')}}[part~=root]{${root.join(';')}}`;
}
