import { useState, type DragEvent } from "react";

type Target = { readonly id: string; readonly side: "before" | "after" };

/**
 * Puts blocks that hold fields in order with the mouse: a grip picks one up, another block takes it before or after
 * itself. The keyboard and fingers have a menu for it. `onPlace` gets a place among the others.
 */
export function useDragOrder(ids: readonly string[], onPlace: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const stop = () => {
    setDragged(null);
    setTarget(null);
  };
  return {
    grip: (id: string) => ({
      draggable: true,
      onDragStart(event: DragEvent<HTMLElement>) {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", id);
        const block = event.currentTarget.closest("[data-draggable]");
        if (block !== null) event.dataTransfer.setDragImage(block, 16, 16);
        setDragged(id);
      },
      onDragEnd: stop,
    }),
    block: (id: string) => ({
      "data-draggable": "",
      "data-dragging": dragged === id || undefined,
      "data-drop": target?.id === id ? target.side : undefined,
      onDragOver(event: DragEvent<HTMLElement>) {
        if (dragged === null) return;
        event.preventDefault();
        if (dragged === id) return setTarget(null);
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const side = event.clientY < top + height / 2 ? "before" : "after";
        if (target?.id !== id || target.side !== side) setTarget({ id, side });
      },
      onDrop(event: DragEvent<HTMLElement>) {
        if (dragged === null) return;
        event.preventDefault();
        stop();
        const others = ids.filter((each) => each !== dragged);
        const at = target === null ? -1 : others.indexOf(target.id);
        if (at >= 0) onPlace(dragged, target?.side === "after" ? at + 1 : at);
      },
    }),
  };
}
