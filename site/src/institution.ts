/** The institution, checked. A build for another one names its file in SYNC_STATUS_INSTITUTION. */
import { institution as stated } from '#institution';
import { institutionSchema } from '../institution.schema.ts';

export const institution = institutionSchema.parse(stated);
