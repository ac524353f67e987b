import { Table } from "lucide-react";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";

type TableMenuProps = {
  readonly controller: EditorController | null;
  readonly isInTable: boolean;
  /** Tables are added outright alone. */
  readonly isSuggesting: boolean;
  readonly isDisabled: boolean;
};

const [firstRows, firstColumns] = [3, 3];

/** Puts a table where the person writes; within one, its lines. */
export function TableMenu({ controller, isInTable, isSuggesting, isDisabled }: TableMenuProps) {
  const { toolbar: words, suggestions } = useMessages().contract;
  const refuse = () => toast({ text: suggestions.noTable() });
  const actions = isInTable
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
  return (
    <Menu
      label={words.table()}
      actions={actions.map(({ run, ...action }) => ({
        ...action,
        // To take a whole table out can be suggested, as for any word.
        run: () => void (isSuggesting && action.id !== "drop" ? refuse() : run()),
      }))}
    >
      <IconButton icon={Table} label={words.table()} isDisabled={isDisabled} />
    </Menu>
  );
}
