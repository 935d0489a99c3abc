/** Links to addresses that came from a service, or to other sites. */
import type { ComponentChildren } from 'preact';

interface Props {
  href: string | null;
  children: ComponentChildren;
  class?: string;
  onClick?: () => void;
  /** Opens a new tab, so that the report stays where it is. */
  newTab?: boolean;
}

/** Plain text if the address is not a valid http or https address, so that nothing from a service can run. */
export function WebLink({ href, children, newTab = false, ...others }: Props) {
  const isSafe = href !== null && URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
  if (!isSafe) return <span>{children}</span>;
  return (
    <a href={href} {...(newTab && { target: '_blank', rel: 'noopener' })} {...others}>
      {children}
    </a>
  );
}
