import { useMemo, useSyncExternalStore } from "react";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";

/** Whether there is something to take back, or to do again. */
export function useUndoState() {
  const { undo } = useSession();
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const events = ["stack-item-added", "stack-item-popped", "stack-cleared"] as const;
      for (const event of events) undo.on(event, listener);
      return () => {
        for (const event of events) undo.off(event, listener);
      };
    },
    [undo],
  );
  return {
    canUndo: useSyncExternalStore(subscribe, () => undo.undoStack.length > 0),
    canRedo: useSyncExternalStore(subscribe, () => undo.redoStack.length > 0),
  };
}

/** One undo for everything that this person did in the alliance, wherever it was. */
export function useUndoCommands(): void {
  const say = useMessages();
  const { undo } = useSession();
  useAppCommands(
    useMemo(
      () => [
        {
          id: "edit:undo",
          group: say.app.commands.groupEdit(),
          label: say.app.undo(),
          keys: "Mod+Z",
          run: () => void undo.undo(),
        },
        {
          id: "edit:redo",
          group: say.app.commands.groupEdit(),
          label: say.app.redo(),
          keys: "Mod+Shift+Z",
          run: () => void undo.redo(),
        },
      ],
      [say, undo],
    ),
  );
}
