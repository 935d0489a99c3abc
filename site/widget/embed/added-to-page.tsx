/** What the snippet adds to the visitor's page: how much is loaded, what the page's rules must allow, and whom the browsers contact. */
import type { SnippetChoice } from '../../../shared/snippets/choice.ts';
import { pageCost, type ScriptSizes } from '../../../shared/snippets/cost.ts';

interface Props {
  choice: SnippetChoice;
  sizes: ScriptSizes;
  /** The copy of the element that never changes. */
  fixed: { file: string; integrity: string };
}

export function AddedToPage({ choice, sizes, fixed }: Props) {
  const { bytes, requests, scripts, contacts, csp, fresh } = pageCost(choice, sizes);
  return (
    <dl>
      <Fact name="Size">{sizeInWords(bytes)}</Fact>
      <Fact name="Requests">{requests}</Fact>
      <Fact name="Scripts">{scripts}</Fact>
      <Fact name="Whom visitors’ browsers contact">{contacts}</Fact>
      <Fact name="How up to date it is">{fresh}</Fact>
      <Fact name="Lines for your Content Security Policy (CSP), if you have one">
        {csp.length > 0 ? <span class="csp">{csp.join('\n')}</span> : 'Nothing to add'}
      </Fact>
      {choice.form === 'element' && (
        <Fact name="Integrity (SRI)">
          For the copy that never changes, <code>{fixed.file}</code>: <code data-integrity>{fixed.integrity}</code>
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  name: string;
  children: preact.ComponentChildren;
}

function Fact({ name, children }: FactProps) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes === 0) return 'Nothing to load';
  return bytes < 1000 ? 'Less than 1 kB' : `About ${Math.round(bytes / 1000)} kB`;
}
