/** Where the service is. The pages are built without knowing it, so they show an invented address until a script runs. */
import { useEffect, useState } from 'preact/hooks';

/** @returns The origin of the page once its script runs, and the invented one before that. */
export function useHost(invented: string): string {
  const [host, setHost] = useState(invented);
  useEffect(() => setHost(location.origin), []);
  return host;
}
