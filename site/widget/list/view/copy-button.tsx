/** A button that copies a text, and says whether that worked. */
import { useState } from 'preact/hooks';
import { copied } from '../../report/sharing.ts';

interface Props {
  title: string;
  text: () => string;
}

export function CopyButton({ title, text }: Props) {
  const [said, say] = useState('');
  const copy = async () => {
    say('');
    say((await copied(text())) ? 'Copied.' : 'Your browser didn’t allow that. Select the text, then copy it.');
  };
  return (
    <>
      <button class="press quiet" type="button" onClick={() => void copy()}>
        {title}
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </>
  );
}
