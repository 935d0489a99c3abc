/** Makes the browser warn before the visitor leaves the page, because the results would be lost. */
import { useLayoutEffect } from 'preact/hooks';

/** Some browsers take a link to a mail program for leaving the page. It takes them less than this to find out. */
const MAIL_MS = 1000;

/** @param isNeeded Whether there is something to lose. */
export function useLeaveWarning(isNeeded: boolean): void {
  useLayoutEffect(() => {
    if (!isNeeded) return;
    let mailedAt = Number.NEGATIVE_INFINITY;
    const notice = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a[href^="mailto:"]')) mailedAt = Date.now();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (Date.now() - mailedAt > MAIL_MS) event.preventDefault();
    };
    document.addEventListener('click', notice, true);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('click', notice, true);
      window.removeEventListener('beforeunload', warn);
    };
  }, [isNeeded]);
}
