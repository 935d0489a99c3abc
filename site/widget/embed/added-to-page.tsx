/** What the snippet adds to the visitor's page: how much is loaded, what the page's rules must allow, and who receives which data. */
import { inFigures } from '../../../shared/report/words.ts';
import type { SnippetChoice } from '../../../shared/snippets/choice.ts';
import { pageCost } from '../../../shared/snippets/cost.ts';

interface Props {
  choice: SnippetChoice;
  /** The copy of the element that never changes. */
  fixed: { file: string; integrity: string };
}

export function AddedToPage({ choice, fixed }: Props) {
  const { bytes, requests, csp, sent, fresh } = pageCost(choice);
  return (
    <dl>
      <div>
        <dt>Size</dt>
        <dd>{bytes > 0 ? `About ${inFigures(bytes)} bytes` : 'Nothing to load'}</dd>
      </div>
      <div>
        <dt>Requests</dt>
        <dd>{requests}</dd>
      </div>
      <div>
        <dt>Lines for your Content Security Policy (CSP), if you have one</dt>
        <dd class="csp">{csp.join('\n') || 'Nothing to add'}</dd>
      </div>
      <div>
        <dt>What readers’ browsers send</dt>
        <dd>{sent}</dd>
      </div>
      <div>
        <dt>How up to date it is</dt>
        <dd>{fresh}</dd>
      </div>
      {choice.form === 'element' && (
        <div data-integrity>
          <dt>Integrity (SRI)</dt>
          <dd>
            For the copy that never changes, <code>{fixed.file}</code>: <code>{fixed.integrity}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}
