/** A link to a page or a file of the guide. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { GuideOrigin } from './guide-origin.ts';

interface Props {
  /** Begins with a slash. */
  path: string;
  children: ComponentChildren;
  /** Saves the file instead of opening it. */
  download?: string;
}

export function GuideLink({ path, ...others }: Props) {
  return <a href={useContext(GuideOrigin) + path} {...others} />;
}
