/** Whether parts of DataCite's answers are what its schemas say. */
import type { DoiList, DoiRecord } from './datacite.schema.ts';
import type { CitedRecord } from './datacite-citations.schema.ts';
import { type Fields, isListOf, isMaybe, isMaybeText, isObject, isText, mayHold } from './wire.ts';

export function isDoiList(value: unknown): value is DoiList {
  if (!isObject(value) || !Array.isArray(value.data)) return false;
  return isObject(value.meta) && Number.isFinite(value.meta.total);
}

export function isDoiRecord(value: unknown): value is DoiRecord {
  if (!isObject(value) || !isText(value.id)) return false;
  const { attributes, relationships } = value;
  return (
    isObject(attributes) &&
    isDescription(attributes) &&
    isMaybeText(attributes.url) &&
    areAgents(attributes.creators) &&
    areAgents(attributes.contributors) &&
    mayHold(attributes.container, 'title') &&
    isMaybe(attributes.types, isType) &&
    isMaybeText(attributes.registered) &&
    isMaybe(attributes.relatedIdentifiers, (list) => isListOf(list, isRelation)) &&
    isMaybe(relationships, hasClient)
  );
}

export function isCitedRecord(value: unknown): value is CitedRecord {
  if (!isObject(value) || !isText(value.id)) return false;
  const { attributes } = value;
  return (
    isObject(attributes) &&
    isDescription(attributes) &&
    isMaybe(attributes.creators, (list) => isListOf(list, isNamed)) &&
    isMaybe(attributes.dates, (list) => isListOf(list, isDate))
  );
}

function isDescription({ titles, publisher, publicationYear }: Fields): boolean {
  return (
    isMaybe(titles, (list) => isListOf(list, (each) => isObject(each) && isMaybeText(each.title))) &&
    (isText(publisher) || mayHold(publisher, 'name')) &&
    isMaybe(publicationYear, (year) => isText(year) || Number.isFinite(year))
  );
}

function areAgents(value: unknown): boolean {
  return isMaybe(value, (list) => isListOf(list, isAgent));
}

function isAgent(value: unknown): boolean {
  return isObject(value) && isMaybe(value.nameIdentifiers, (list) => isListOf(list, isNameIdentifier));
}

function isNameIdentifier(value: unknown): boolean {
  return isObject(value) && isMaybeText(value.nameIdentifier) && isMaybeText(value.nameIdentifierScheme);
}

function isNamed(value: unknown): boolean {
  if (!isObject(value) || !isMaybeText(value.name) || !isMaybeText(value.givenName)) return false;
  return isMaybeText(value.familyName) && isMaybeText(value.nameType);
}

function isType(value: unknown): boolean {
  return isObject(value) && isMaybeText(value.resourceTypeGeneral) && isMaybeText(value.resourceType);
}

function isDate(value: unknown): boolean {
  return isObject(value) && isMaybeText(value.date) && isMaybeText(value.dateType);
}

function isRelation(value: unknown): boolean {
  return isObject(value) && isMaybeText(value.relationType);
}

function hasClient(value: unknown): boolean {
  return isObject(value) && isMaybe(value.client, (client) => isObject(client) && isMaybe(client.data, isReference));
}

function isReference(value: unknown): boolean {
  return isObject(value) && isText(value.id);
}
