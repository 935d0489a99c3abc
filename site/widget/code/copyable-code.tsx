/** Code in a box, with a button that copies it. */
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  code: string;
  /** What the button copies, such as `the Python code`. */
  what: string;
  /** Called before copying. If it returns false, nothing is copied. */
  mayCopy?: () => boolean;
  /** The id of the form that makes the code, so that Enter in one of its fields copies too. */
  form?: string;
  /** Whether another button near it is more important. */
  quiet?: boolean;
}

export function CopyableCode({ code, what, mayCopy, form, quiet = false }: Props) {
  const box = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [code]);

  const copy = async () => {
    setSaid('');
    if (mayCopy?.() === false) return;
    try {
      await navigator.clipboard.writeText(code);
      setSaid('Copied');
    } catch {
      // Writing to the clipboard is not always allowed, and impossible without https.
      if (box.current) getSelection()?.selectAllChildren(box.current);
      setSaid(`Your browser didn’t allow copying, so we selected ${what}. Copy it with Ctrl+C, or ⌘C on a Mac.`);
    }
  };

  return (
    <div class="copyable">
      <pre>
        <code ref={box}>{code}</code>
      </pre>
      <p>
        <button class={quiet ? 'press quiet' : 'press'} type={form ? 'submit' : 'button'} form={form} onClick={() => void copy()}>
          Copy<span class="sr-only"> {what}</span>
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
