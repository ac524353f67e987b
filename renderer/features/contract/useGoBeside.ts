import { useMemo } from "react";
import { threadAtCaret } from "#renderer/doc/editor/comments.ts";
import { currentThread } from "#renderer/doc/threads/currentThread.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { currentSuggestion, suggestionAtCaret } from "#renderer/doc/editor/suggestions.ts";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useLatest } from "#renderer/platform/useLatest.ts";
import { toast } from "#renderer/ui/Toasts.tsx";
import type { Aside } from "./ContractContext.ts";
import { keyboardGoesTo } from "./keyboardGoesTo.ts";

/**
 * Leads by keyboard from the words where the caret stands to their thread or their suggestion in its panel, from which
 * Escape leads back. Of both, the one whose panel is open, else the thread.
 */
export function useGoBeside(
  current: () => EditorController | null,
  aside: Aside | null,
  setAside: (aside: Aside) => void,
): void {
  const say = useMessages();
  const open = useLatest(aside);
  useAppCommands(
    useMemo(() => {
      const go = () => {
        const view = current()?.view();
        const thread = view && threadAtCaret(view);
        const suggestion = view && suggestionAtCaret(view);
        if (suggestion !== undefined && (thread === undefined || open.current === "suggestions")) {
          keyboardGoesTo.set(suggestion);
          currentSuggestion.set(suggestion);
          setAside("suggestions");
        } else if (thread === undefined) {
          toast({ text: say.contract.nothingBeside() });
        } else {
          keyboardGoesTo.set(thread);
          currentThread.set(thread);
          setAside("comments");
        }
      };
      return [
        {
          id: "beside:go",
          group: say.app.commands.groupGo(),
          label: say.contract.goBeside(),
          keys: "Alt+Enter",
          worksInFields: true,
          run: go,
        },
      ];
    }, [current, say, open, setAside]),
  );
}
