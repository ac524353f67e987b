import { useEffect, useMemo } from "react";
import { unitsBefore } from "#shared/doc/text/textDocument.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { threadAtCaret } from "#renderer/doc/editor/comments.ts";
import { currentThread } from "#renderer/doc/threads/currentThread.ts";
import { useCanWrite, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { draftOn, draftThreadOf, placeOfThreads } from "#renderer/doc/threads/draftThread.ts";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { keyboardGoesTo } from "#renderer/features/contract/keyboardGoesTo.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

export const commentKeys = "Mod+Alt+M";

/**
 * Comments on the selected words of the text that was written in last; where none are selected, goes to the thread in
 * whose words the caret stands. `open` shows the panel, and is called as well when a thread is chosen in the text.
 */
export function useCommenting(current: () => EditorController | null, open: () => void): () => void {
  const say = useMessages();
  const { doc } = useSession();
  const canWrite = useCanWrite();
  useEffect(() => {
    const draft = draftThreadOf(doc);
    const openIfAny = () => {
      if (currentThread.get() !== null || draft.get() !== null) open();
    };
    // Whoever comes for a thread, or comes back to a comment, finds it open.
    openIfAny();
    const stops = [currentThread, draft].map((store) => store.subscribe(openIfAny));
    return () => {
      for (const stop of stops) stop();
      currentThread.set(null);
    };
  }, [open, doc]);

  const comment = useMemo(
    () => () => {
      const controller = current();
      const place = placeOfThreads(controller?.place());
      const view = controller?.view();
      if (place === undefined || view === undefined) return toast({ text: say.comments.selectFirst() });
      const { selection, doc: shown } = view.state;
      const { from, to, empty } = selection;
      const thread = empty ? threadAtCaret(view) : undefined;
      if (thread !== undefined) {
        keyboardGoesTo.set(thread);
        currentThread.set(thread);
        return open();
      }
      const stretch = { from: unitsBefore(shown, from), to: unitsBefore(shown, to) };
      const draft = empty || !canWrite ? undefined : draftOn(doc, place, stretch);
      if (draft === undefined) return toast({ text: say.comments.selectFirst() });
      return draftThreadOf(doc).set(draft);
    },
    [current, say, doc, canWrite, open],
  );
  useAppCommands(
    useMemo(
      () => [
        {
          id: "comment:add",
          group: say.app.commands.groupEdit(),
          label: say.comments.add(),
          keys: commentKeys,
          worksInFields: true,
          run: comment,
        },
      ],
      [say, comment],
    ),
  );
  return comment;
}
