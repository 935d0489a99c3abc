/** The other institution, which forgot its e-mail address. */
import { institution as whole } from './other-institution.ts';

const { contactEmail: _, ...institution } = whole;

export { institution };
