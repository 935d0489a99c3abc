/** What the pages for librarians tell their scripts about the institution. */
import type { Settings } from '../widget/list/view/settings.ts';
import { institution } from './institution.ts';

/** @param name Begins the ids of the elements of one checker. */
export function listSettings(name: string): Settings {
  return {
    name,
    portal: institution.portal.name,
    prefix: institution.doiPrefix,
    library: institution.name,
    contact: institution.contactEmail,
  };
}
