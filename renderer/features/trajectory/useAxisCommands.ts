import { useMemo } from "react";
import { addAxis, dropAxis, editAxis, editCell, moveAxis, restoreAxis } from "#shared/doc/commands/matrix.ts";
import type { Id } from "#shared/model/Id.ts";
import { shortVariantFamilies, type Axis, type Cell } from "#shared/model/matrix.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { useRun, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useWriter } from "#renderer/doc/session/useWriter.ts";
import { currentMessages } from "#renderer/platform/language.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

type AxisHead = Head<"axes">;
type AxisChanges = Partial<Omit<Axis, "id" | "cells">>;

/** What a person can do to the matrix. What gives a sentence gives why it was refused, or `null`. */
export function useAxisCommands() {
  const { asOne } = useSession();
  const run = useRun();
  const { problemOf, tell } = useWriter();
  return useMemo(() => {
    const edit = (id: Id<string>, changes: AxisChanges) => problemOf(editAxis, { id, changes });
    const editOneCell = (id: Id<string>, changes: Partial<Cell>) => problemOf(editCell, { id, changes });
    const setHidden = (axes: readonly AxisHead[], isHidden: boolean) =>
      asOne(() => axes.every(({ id }) => tell(edit(id, { isHidden }))));
    const toastUndo = (text: string, undo: () => void) =>
      toast({ text, action: { label: currentMessages().app.undo(), run: undo } });
    return {
      edit,
      editCell: editOneCell,
      chooseCell: (id: Id<string>, changes: Partial<Cell>) => tell(editOneCell(id, changes)),
      show: (axes: readonly AxisHead[]) => setHidden(axes, false),
      hide: (axis: AxisHead) => {
        if (!setHidden([axis], true)) return;
        toastUndo(currentMessages().trajectory.axes.hidden(axis), () => void setHidden([axis], false));
      },
      /** Hides what the short variant leaves out, all at once. */
      keepShort: (shown: readonly AxisHead[]) => {
        const others = shown.filter(({ family }) => !shortVariantFamilies.includes(family));
        if (!setHidden(others, true)) return;
        toastUndo(currentMessages().trajectory.axes.shortDone(), () => void setHidden(others, false));
      },
      /** Gives the id of the new axis, or `null`. */
      add: (label: string): Id<"axis"> | null => {
        const ran = run(addAxis, { fields: { label } });
        if ("problem" in ran) return tell(ran.problem) ? null : null;
        return (ran.written.id ?? null) as Id<"axis"> | null;
      },
      /** One place up (-1) or down (1) among those that are shown. */
      move: (id: Id<string>, step: -1 | 1, present: readonly AxisHead[]): boolean => {
        const shown = present.filter(({ isHidden }) => !isHidden);
        const neighbour = shown[shown.findIndex((axis) => axis.id === id) + step];
        const others = present.filter((axis) => axis.id !== id);
        const at = others.findIndex((axis) => axis.id === neighbour?.id);
        if (neighbour === undefined || at < 0) return false;
        return tell(problemOf(moveAxis, { id, to: step > 0 ? at + 1 : at }));
      },
      restore: (id: Id<string>) => tell(problemOf(restoreAxis, { id })),
      drop: (axis: AxisHead) => {
        if (!tell(problemOf(dropAxis, { id: axis.id }))) return;
        toastUndo(
          currentMessages().trajectory.axes.dropped(axis),
          () => void tell(problemOf(restoreAxis, { id: axis.id })),
        );
      },
    };
  }, [asOne, run, problemOf, tell]);
}
