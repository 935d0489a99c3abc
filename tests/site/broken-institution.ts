/** The other institution without its email address, which is required. */
import { institution as whole } from './other-institution.ts';

const { contactEmail: _, ...institution } = whole;

export { institution };
