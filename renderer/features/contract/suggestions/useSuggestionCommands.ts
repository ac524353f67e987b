import { useMemo } from "react";
import { acceptSuggestion, rejectSuggestion } from "#shared/doc/commands/suggestions.ts";
import type { Id } from "#shared/model/Id.ts";
import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import { currentSuggestion, showSuggestion } from "#renderer/doc/editor/suggestions.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useWriter } from "#renderer/doc/session/useWriter.ts";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useLatest } from "#renderer/platform/useLatest.ts";

/** Going through the suggestions in order, and answering the one that is looked at, by keys and by the palette. */
export function useSuggestionCommands(suggestions: readonly OpenSuggestion[]) {
  const say = useMessages();
  const words = say.contract.suggestions;
  const { problemOf, tell } = useWriter();
  const { undo } = useSession();
  const latest = useLatest(suggestions);

  const actions = useMemo(() => {
    const presentId = () => currentSuggestion.get() ?? undefined;
    const indexNow = () => latest.current.findIndex(({ id }) => id === presentId());
    const go = (by: 1 | -1) => {
      const { length } = latest.current;
      const at = indexNow();
      const next = at === -1 ? (by === 1 ? 0 : length - 1) : (at + by + length) % length;
      showSuggestion(latest.current[next]?.id ?? null);
    };
    /** What is answered makes place for the next. */
    const answer = (command: typeof acceptSuggestion, id: string | undefined) => {
      const at = latest.current.findIndex((suggestion) => suggestion.id === id);
      if (id === undefined || at === -1) return;
      // An answer is taken back by itself.
      undo.stopCapturing();
      const next = latest.current[at + 1] ?? latest.current[at - 1];
      if (tell(problemOf(command, { id: id as Id<string> }))) currentSuggestion.set(next?.id ?? null);
    };
    return {
      next: () => go(1),
      previous: () => go(-1),
      accept: (id?: string) => answer(acceptSuggestion, id ?? presentId()),
      reject: (id?: string) => answer(rejectSuggestion, id ?? presentId()),
    };
  }, [latest, undo, problemOf, tell]);

  useAppCommands(
    useMemo(() => {
      const group = words.title();
      const common = { group, worksInFields: true };
      return [
        { ...common, id: "suggestion:next", label: words.next(), keys: "F8", run: actions.next },
        {
          ...common,
          id: "suggestion:previous",
          label: words.previous(),
          keys: "Shift+F8",
          run: actions.previous,
        },
        {
          ...common,
          id: "suggestion:accept",
          label: words.acceptCurrent(),
          keys: "Mod+Shift+Enter",
          run: () => actions.accept(),
        },
        {
          ...common,
          id: "suggestion:reject",
          label: words.rejectCurrent(),
          keys: "Mod+Shift+Backspace",
          run: () => actions.reject(),
        },
      ];
    }, [words, actions]),
  );
  return actions;
}
