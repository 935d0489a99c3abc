/** The requests that visitors send, and which answers count as wrong. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { PlannedRequest } from './traffic.ts';

/** While the services are up, every person's badge is the same. */
const GOOD_BADGE = '12 of 14 on ORCID';

export function badgeOf(id: OrcidId, mayFail: () => boolean = () => false): PlannedRequest {
  return {
    path: `/badge/${id}.svg`,
    judge: (response, body) => {
      if (response.status !== 200) return `a badge with status ${response.status}`;
      if (body.includes(GOOD_BADGE)) return null;
      // If only some services are down, the badge counts what was found, and says that this is not everything.
      if (/could not check|partly checked/.test(body) && mayFail()) return null;
      return `a badge that says ${/<title>(.*?)<\/title>/.exec(body)?.[1] ?? 'nothing'}`;
    },
  };
}

export function reportOf(id: OrcidId, mayFail: () => boolean = () => false): PlannedRequest {
  return {
    path: `/api/v1/status/${id}`,
    judge: (response, body) => {
      if (response.status !== 200) return `a report with status ${response.status}`;
      const { status, counts } = JSON.parse(body);
      if (status === 'action-needed' && counts.visible === 12 && counts.items === 14) return null;
      // During an outage a report must be incomplete. Any other status would be a claim.
      if (status === 'incomplete' && counts.action === 0 && mayFail()) return null;
      return `a report that says ${status}, ${counts.visible} of ${counts.items}`;
    },
  };
}

export const NONSENSE: PlannedRequest = {
  path: '/api/v1/status/nobody',
  judge: ({ status }) => (status === 400 ? null : `nonsense with status ${status}`),
};
