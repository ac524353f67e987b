import { PencilOff, Table } from "lucide-react";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Menu, type MenuAction } from "#renderer/ui/Menu.tsx";
import { isSuggesting } from "./suggestions/suggestionMode.ts";

type TableMenuProps = {
  readonly controller: EditorController | null;
  readonly isInTable: boolean;
  readonly isDisabled: boolean;
};

const [firstRows, firstColumns] = [3, 3];

/** Puts a table where the person writes; within one, its lines. None of it is a suggestion, which the menu says first. */
export function TableMenu({ controller, isInTable, isDisabled }: TableMenuProps) {
  const suggests = useStore(isSuggesting);
  const { contract, editor } = useMessages();
  const { toolbar: words, suggestions } = contract;
  const actions: readonly MenuAction[] = isInTable
    ? [
        { id: "row", label: words.addRow(), run: () => controller?.run("addLine", "row") },
        { id: "column", label: words.addColumn(), run: () => controller?.run("addLine", "column") },
        {
          id: "drop-row",
          label: words.dropRow(),
          isDanger: true,
          run: () => controller?.run("dropLine", "row"),
        },
        {
          id: "drop-column",
          label: words.dropColumn(),
          isDanger: true,
          run: () => controller?.run("dropLine", "column"),
        },
        { id: "drop", label: words.dropTable(), isDanger: true, run: () => controller?.run("dropTable") },
      ]
    : [
        {
          id: "insert",
          label: words.insertTable(),
          run: () => controller?.run("insertTable", firstRows, firstColumns),
        },
      ];
  const leave: MenuAction = {
    id: "leave-mode",
    label: suggestions.leaveMode(),
    description: editor.suggestion.noTable(),
    icon: PencilOff,
    run: () => isSuggesting.set(false),
  };
  return (
    <Menu
      label={words.table()}
      actions={
        suggests
          ? // To take a whole table out can be suggested, as for any word.
            [leave, ...actions.map((action) => ({ ...action, isDisabled: action.id !== "drop" }))]
          : actions
      }
    >
      <IconButton icon={Table} label={words.table()} isDisabled={isDisabled} />
    </Menu>
  );
}
