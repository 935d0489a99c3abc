/**
 * An iD as ORCID's guidelines require it where the owner has not signed in: the icon, the whole address, and “unauthenticated”. The
 * icon is `site/public/orcid-id.svg`. An adopter may replace that file with ORCID's own icon for unauthenticated iDs.
 *
 * @see https://info.orcid.org/documentation/integration-guide/orcid-id-display-guidelines/
 */
import { useContext } from 'preact/hooks';
import { GuideOrigin } from './guide-origin.ts';
import { WebLink } from './web-link.tsx';

interface Props {
  orcid: string;
  /** Whether the iD is invented. It is then not a link, because it would lead nowhere. */
  example: boolean;
  newTab?: boolean;
}

export function ShownOrcidId({ orcid, example, newTab = false }: Props) {
  const origin = useContext(GuideOrigin);
  const address = `https://orcid.org/${orcid}`;
  return (
    <span class="orcid-id">
      <img src={`${origin}/orcid-id.svg`} alt="" width={16} height={16} />{' '}
      {example ? (
        address
      ) : (
        <WebLink href={address} newTab={newTab}>
          {address}
        </WebLink>
      )}{' '}
      ({example ? 'an invented example' : 'unauthenticated'})
    </span>
  );
}
