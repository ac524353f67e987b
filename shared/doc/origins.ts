/**
 * Who wrote: every transaction carries one of these. `user` is what a person did here, and all that undo takes
 * back; `make` created the hidden records that a `user` write then reveals; `record` is what history notes; `load` came from a file or the journal;
 * `sync` came from other people.
 */
export const origins = {
  user: Symbol("user"),
  make: Symbol("make"),
  record: Symbol("record"),
  load: Symbol("load"),
  sync: Symbol("sync"),
} as const;
