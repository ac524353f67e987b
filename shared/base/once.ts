/** What is made when it is first asked for, and not before: a page that never asks does without the work. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
