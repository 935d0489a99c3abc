/** The real badge, element, frame or link of a snippet, as it is on somebody's page. */
import { h } from 'preact';
import { badgeAddress, embedAddress, reportAddress } from '../../../shared/snippets/addresses.ts';
import { altText, type SnippetChoice, type SnippetLanguage } from '../../../shared/snippets/choice.ts';
import { elementAttributes, frameSize } from '../../../shared/snippets/snippets.ts';

interface Props {
  choice: SnippetChoice;
  language: SnippetLanguage;
  /** The colours of the page around it. */
  scheme: 'light' | 'dark';
}

export function Previewed({ choice, language, scheme }: Props) {
  const text = altText(choice);
  const badge = (
    <a href={reportAddress(choice)}>
      <img src={badgeAddress(choice)} alt={text} />
    </a>
  );
  switch (choice.form) {
    case 'element': {
      const attributes = elementAttributes(choice);
      // With another key the element is replaced. Preact would set a property to an empty text instead of removing the attribute.
      return h('sync-status', { key: `${attributes}`, ...Object.fromEntries(attributes) } as object, badge);
    }
    case 'iframe': {
      // Not every browser gives a frame the colours of the page around it, so the preview chooses them.
      const address = embedAddress({ ...choice, theme: choice.theme === 'auto' ? scheme : choice.theme });
      // With another key the frame is replaced. Changing its address would add an entry to the browser's history.
      return <iframe key={address} src={address} title={text} {...frameSize(choice)} />;
    }
    case 'link':
      return <a href={reportAddress(choice)}>{language === 'address' ? 'The words that you select' : text}</a>;
    default:
      return badge;
  }
}
