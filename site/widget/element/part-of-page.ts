/** What differs where the report is a part of somebody else's page, in a shadow root. */
import type { VNode } from 'preact';

/** What the page can style with `::part()`, by the class that it has. */
const PARTS: Record<string, string> = {
  headline: 'headline',
  notice: 'next',
  causes: 'next',
  group: 'group',
  item: 'item',
  files: 'files',
  sources: 'sources',
  waiting: 'progress',
};

/** Adds the names of the parts, and makes headings one level lower, because the page has its own title. */
export function asPartOfPage(vnode: VNode): void {
  if (typeof vnode.type !== 'string') return;
  const props = vnode.props as { class?: string; part?: string };
  const part = vnode.type === 'h1' ? 'headline' : PARTS[props.class?.split(' ')[0] ?? ''];
  if (part) props.part = part;
  vnode.type = headingsLower(vnode.type);
}

/** @param text The name of an element, or a style sheet, which then goes by the lower headings. */
export function headingsLower(text: string): string {
  return text.replace(/\bh([1-4])\b/g, (_, level) => `h${Number(level) + 1}`);
}

/**
 * Fragments do not reach into a shadow root. A link to a section that is there moves to it all the same; if it is not, because the
 * items are filtered, the link leads to the report in the guide.
 */
export function showSection(event: MouseEvent, root: ShadowRoot): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link?.pathname.startsWith('/report/') || opensElsewhere) return;
  const section = root.getElementById(link.hash.slice(1));
  if (!section) return;
  event.preventDefault();
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView();
}
