/** The types of the package are those of our schemas. Only the compiler reads this. */
import type * as packaged from 'orcid-sync-status/client';
import type * as ours from 'ours';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** With every type written out, and optional fields as if they were required. */
type Plain<T> = T extends (infer Each)[]
  ? Plain<Each>[]
  : T extends object
    ? { [Key in keyof T]-?: Plain<Exclude<T[Key], undefined>> }
    : T;
type Both<A, B> = Same<Plain<A>, Plain<B>>;

export const same: true[] = [
  true satisfies Both<packaged.Report, ours.Report>,
  true satisfies Both<packaged.Precheck, ours.Precheck>,
  true satisfies Both<packaged.Problem, ours.Problem>,
  true satisfies Both<packaged.Health, ours.Health>,
  true satisfies Both<packaged.Examples, ours.Examples>,
  true satisfies Both<packaged.ShieldsBadge, ours.ShieldsBadge>,
];
// @ts-expect-error Two different types are found to be different.
export const different: true = true satisfies Both<packaged.Report, ours.Precheck>;
