/** What readers will see, from the same addresses as in the snippet. */
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EMBED_SIZE } from '../../../shared/api/embed-size.ts';
import { altText, badgeAddress, embedAddress, reportAddress, type SnippetChoice } from '../../../shared/snippets/choice.ts';

/** How long after the last key press the preview is updated, so that not every key press causes a request. */
const PAUSE_MS = 400;

/** Addresses are without a host, so that the preview also works on the page as it was built. */
export function Preview({ choice }: { choice: SnippetChoice }) {
  const label = useSettled(choice.label);
  return (
    <div class="preview">
      <Shown {...choice} label={label} host="" />
    </div>
  );
}

function Shown(choice: SnippetChoice) {
  const { orcid, scope, prefix, form } = choice;
  const text = altText(choice);
  const badge = (
    <a href={reportAddress(choice)}>
      <img src={badgeAddress(choice)} alt={text} />
    </a>
  );
  switch (form) {
    case 'element':
      return h('sync-status', { orcid, scope, prefix } as object, badge);
    case 'iframe': {
      const address = embedAddress(choice);
      // With another key the frame is replaced. Changing its address would add an entry to the browser's history.
      return <iframe key={address} src={address} title={text} width={EMBED_SIZE.width} height={EMBED_SIZE.height} />;
    }
    case 'link':
      return <a href={reportAddress(choice)}>{text}</a>;
    case 'shields':
      return (
        <>
          {badge}
          <p class="hint">This is our own badge, because this page sends no requests to Shields.io. Theirs has the same words.</p>
        </>
      );
    default:
      return badge;
  }
}

/** @returns The value as it was when it last stayed the same for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [value]);
  return settled;
}
