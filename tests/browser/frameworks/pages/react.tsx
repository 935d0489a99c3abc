/** Somebody's page in React. */
/** @jsxImportSource react */
import { SyncStatusElement } from 'orcid-sync-status/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

SyncStatusElement.service = document.body.dataset.service ?? null;

function Page() {
  const [orcid, setOrcid] = useState('8888-8888-8888-8880');
  const [view, setView] = useState<'summary' | 'card'>('summary');
  const [prefix, setPrefix] = useState<string>();
  const [seen, setSeen] = useState('nothing');
  return (
    <>
      <div>
        My data:{' '}
        <sync-status
          orcid={orcid}
          view={view}
          prefix={prefix}
          onsyncstatusload={({ detail }) => setSeen(detail.status)}
          onsyncstatuserror={({ detail }) => setSeen(detail.code)}
        />
      </div>
      <output>{seen}</output>
      <button type="button" onClick={() => setOrcid('9999-0000-0000-0019')}>
        Another iD
      </button>
      <button type="button" onClick={() => setOrcid('9999')}>
        A wrong iD
      </button>
      <button type="button" onClick={() => setView('card')}>
        Card
      </button>
      <button type="button" onClick={() => setPrefix(prefix ? undefined : '10.6084')}>
        Prefix
      </button>
    </>
  );
}

createRoot(document.querySelector('main') as HTMLElement).render(<Page />);
