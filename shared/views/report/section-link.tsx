/**
 * A link to a section of the report. On other people's pages, the report is in a shadow root, which no fragment of an address reaches,
 * so that the link leads to the same section of the report in the guide.
 */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { reportPath } from '../../report/address.ts';
import type { Report } from '../../report/report.schema.ts';
import { GuideOrigin } from '../guide-origin.ts';

interface Props {
  report: Report;
  /** The id of the section. */
  id: string;
  children: ComponentChildren;
}

export function SectionLink({ report, id, children }: Props) {
  const origin = useContext(GuideOrigin);
  return <a href={`${origin && origin + reportPath(report)}#${id}`}>{children}</a>;
}
