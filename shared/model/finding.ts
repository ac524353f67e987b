/**
 * Something that a merge decided by itself and that a person should look at, with both versions.
 * `ours` and `theirs` name the two copies that were merged; neither is better.
 */
export type Finding = {
  readonly kind: FindingKind;
  readonly where: FindingPlace;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
  /** Commands that bring one version back: written as any other edit, so they can be undone. */
  readonly remedies: { readonly ours: readonly CommandCall[]; readonly theirs: readonly CommandCall[] };
};

export const findingKinds = [
  /** One side dropped a record (article, partner, axis…) in which the other wrote. */
  "written-into-dropped",
  /** One side deleted a passage in which the other wrote: the words stand, in what is left around them. */
  "written-into-deleted",
  /** Both sides changed the same words. */
  "rewritten-on-both-sides",
  /** Both sides wrote at the same place: their words stand side by side. */
  "written-at-same-place",
  /** Both sides set the same field: one value was kept. */
  "value-overwritten",
  /** One side took a position on an article's words, which the other side changed. */
  "position-on-changed-wording",
] as const;
export type FindingKind = (typeof findingKinds)[number];

export type FindingPlace = {
  readonly collection: string;
  readonly id: string;
  readonly field: string | null;
  /** The record's title or name, to show to people. */
  readonly label: string;
};

/** One line of what `alliage apply` reads. */
export type CommandCall = { readonly command: string; readonly args: Readonly<Record<string, unknown>> };
