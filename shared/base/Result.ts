/** An expected outcome: the value, or a failure that the caller handles by its `kind`. */
export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

/** What went wrong, as data; words for people are made at the edge, in their language. */
export type Failure = { readonly kind: string };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <const F extends Failure>(failure: F): { readonly ok: false; readonly failure: F } => ({
  ok: false,
  failure,
});
