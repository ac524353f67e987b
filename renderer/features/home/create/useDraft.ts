import { useMemo } from "react";
import { useStore } from "#renderer/platform/store.ts";
import { currentDraft, draft, type Draft } from "./draft.ts";

export function useDraft(): Draft {
  const kept = useStore(draft);
  return useMemo(() => kept ?? currentDraft(), [kept]);
}
