/** What deserves a look after copies were united. */
export const merge = {
  banner: (p: { count: number }) =>
    p.count === 1
      ? "Uniting copies decided 1 thing by itself: look at it when you can."
      : `Uniting copies decided ${p.count} things by itself: look at them when you can.`,
  open: () => "Look",
  title: () => "To be looked at after the merge",
  lead: () =>
    "Nothing was lost. Two copies said different things in the same place: check what was kept, or bring one version back with one press.",
  source: (p: { source: string; when: string }) => `With ${p.source}, ${p.when}`,
  relay: () => "the other partners, after a cut",
  ours: () => "Your copy",
  theirs: () => "The other copy",
  merged: () => "What stands now",
  dropped: () => "(dropped)",
  kinds: {
    "written-into-dropped": () => "One wrote in something that the other had dropped",
    "written-into-deleted": () => "One wrote in a passage that the other had deleted",
    "rewritten-on-both-sides": () => "The same passage was rewritten on both sides",
    "written-at-same-place": () => "Both wrote in the same place",
    "value-overwritten": () => "The same field was filled on both sides",
    "position-on-changed-wording": () =>
      "A position was taken on words that the other side changed: it must be confirmed",
  },
  keep: () => "Keep as it is",
  takeOurs: () => "Take your version",
  takeTheirs: () => "Take the other version",
  go: () => "See it in place",
  kept: () => "Kept as it is.",
  taken: () => "Version brought back.",
  stale: () =>
    "This passage has changed since: this version cannot be brought back with one press any more. Copy it by hand, then choose “Keep as it is”.",
  done: () => "All is looked at.",
};
