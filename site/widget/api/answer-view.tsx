/** An answer of the API: its headers and its body. The status is announced elsewhere. */
import { inFigures } from '../../../shared/report/words.ts';
import { type Answer, MAX_CHARACTERS } from './read-answer.ts';

export function AnswerView({ redirectedTo, image, headers, body, isCut }: Answer) {
  return (
    <div class="answer">
      {redirectedTo && (
        <p>
          Redirected to <code>{redirectedTo}</code>
        </p>
      )}
      {image && <img src={image} alt="The badge" />}
      <details>
        <summary>Headers ({headers.length})</summary>
        <dl>
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long body is scrolled, also with the keyboard. */}
      <section class="body code-box" tabIndex={0} aria-label="Response body">
        <pre>
          <code>{body}</code>
        </pre>
      </section>
      {isCut && <p class="hint">We only show the first {inFigures(MAX_CHARACTERS)} characters of the body.</p>}
    </div>
  );
}
