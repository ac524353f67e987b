import { useMessages } from "#renderer/platform/language.ts";

/** How many comments wait for this person; nothing when none does. */
export function ConcerningCount({ count }: { readonly count: number }) {
  const words = useMessages().comments;
  if (count === 0) return null;
  return (
    <span className="rail-count" title={words.concerning({ count })}>
      <span aria-hidden>{count}</span>
      <span className="offscreen">, {words.concerning({ count })}</span>
    </span>
  );
}
