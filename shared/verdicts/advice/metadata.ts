/** The text for items that Auto-Update skips because of their metadata at DataCite. */
import type { METADATA_CODES } from '../codes.ts';
import { ADD_TODAY, ADD_YOURSELF, AND_PUBLISH, ASK_TO_EDIT, type Diagnosis } from './diagnosis.ts';

export const METADATA: Record<(typeof METADATA_CODES)[number], Diagnosis> = {
  'id-merged': {
    severity: 'action',
    title: 'The item’s DataCite record has your old ORCID iD',
    why: 'The item’s DataCite record has an older ORCID iD of yours, which was removed as a duplicate. ORCID then deleted its works and permissions, so the old iD no longer brings items to your record.',
    next: `Edit the item in its repository: remove yourself from the author list, then add yourself again with your current ORCID iD. ${AND_PUBLISH} ${ASK_TO_EDIT} ${ADD_TODAY}`,
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'id-missing': {
    severity: 'action',
    title: 'Your iD is missing from the item’s DataCite record',
    why: 'DataCite has the item, but none of its authors has your ORCID iD. Your name on its own isn’t enough, so Auto-Update skips the item.',
    next: `Edit the item on Figshare: remove yourself from the author list, then add yourself again with your ORCID iD. If Figshare’s search doesn’t find you, first connect your ORCID iD to Figshare. ${AND_PUBLISH} ${ASK_TO_EDIT} ${ADD_TODAY}`,
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'id-misspelt': {
    severity: 'action',
    title: 'Your iD is in a form that DataCite can’t use',
    why: 'The item’s DataCite record has your ORCID iD, but not in the form that Auto-Update reads, or not with the scheme name “ORCID”.',
    next: `Ask your library or repository team to correct the iD in the item’s DataCite record. ${ADD_TODAY}`,
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'contributor-only': {
    severity: 'action',
    title: 'You are listed as a contributor, not as an author',
    why: 'In the item’s DataCite record, the ORCID iD belongs to a contributor, such as an editor. Auto-Update only adds items for authors, which DataCite calls creators.',
    next: `To have it on your record, ${ADD_YOURSELF}. If you’re one of its authors, also ask the repository team to list you as a creator.`,
    step: 'older-items',
    canBeClaimed: true,
  },
  'part-of': {
    severity: 'action',
    title: 'The item is marked as part of something else',
    why: 'The item’s DataCite record says that it’s part of something else (“IsPartOf”). Auto-Update skips items like this.',
    next: `If the item isn’t really a part, the person who deposited it can change the relation in its repository, under related materials. Auto-Update should then add the item, if it’s enabled. If it is a part, ${ADD_YOURSELF}.`,
    step: 'older-items',
    canBeClaimed: true,
  },
  'metadata-incomplete': {
    severity: 'action',
    title: 'The item’s DataCite record is incomplete',
    why: 'DataCite needs a title, an author, a publisher and a publication year to add an item to ORCID. At least one of them is missing from the item’s DataCite record.',
    next: 'Ask your library or repository team to complete the item’s DataCite record.',
    step: null,
    canBeClaimed: false,
  },
};
