/** @returns The latest of some instants; null if there is none. */
export function newest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : known.reduce((latest, each) => (Date.parse(each) > Date.parse(latest) ? each : latest));
}
