/** The institution, validated. The environment variable SYNC_STATUS_INSTITUTION can name another file for a build. */
import { institution as stated } from '#institution';
import { institutionSchema } from '../institution.schema.ts';

export const institution = institutionSchema.parse(stated);
