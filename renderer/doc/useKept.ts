import { useState } from "react";
import { useSession } from "./session/SessionContext.tsx";
import { oncePerDocument } from "./observeAtRest.ts";

const keptIn = oncePerDocument(() => new Map<string, string>());

/**
 * What somebody types and has not sent, by what it is about: it is there again when they come back to it, as long as the
 * alliance is open. An empty text is kept as nothing. Written only by who types, here.
 */
export function useKept(about: string, initial: string): readonly [string, (text: string) => void] {
  const kept = keptIn(useSession().doc);
  const [text, setText] = useState(() => kept.get(about) ?? initial);
  const keep = (next: string) => {
    if (next === "") kept.delete(about);
    else kept.set(about, next);
    setText(next);
  };
  return [text, keep];
}
