import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { observe } from "#shared/doc/observe.ts";
import { cellText, tableLines } from "#shared/doc/text/table.ts";
import type { Id } from "#shared/model/Id.ts";
import { toast } from "#renderer/ui/Toasts.tsx";
import { cellKeys } from "./cellKeys.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { mountText, type MountedText } from "./mountText.ts";
import { noTables } from "./noTables.ts";
import { leave, showTable, type TableWalk } from "./tableWalk.ts";

type Line = { readonly element: HTMLTableRowElement; readonly cells: Map<string, Cell>; isNear: boolean };
type Cell = { readonly element: HTMLTableCellElement; mounted: MountedText | undefined };

/** Rows are given their editors when they come near the screen: a peer may have sent a table of 4,000 cells. */
const nearMargin = "600px";

/** A table where it stands in its text, each cell with an editor of its own over its own text. */
export class TableView implements NodeView, TableWalk {
  readonly dom: HTMLElement;
  readonly id: string;
  readonly host: EditorHost;
  readonly outer: EditorView;
  readonly position: () => number | undefined;
  readonly #body: HTMLTableSectionElement;
  readonly #lines = new Map<string, Line>();
  readonly #near: IntersectionObserver;
  readonly #unsubscribe: () => void;
  rows: readonly string[] = [];
  columns: readonly string[] = [];

  constructor(node: Node, outer: EditorView, position: () => number | undefined, host: EditorHost) {
    const page = outer.dom.ownerDocument;
    this.id = String(node.attrs["id"]);
    this.outer = outer;
    this.position = position;
    this.host = host;
    this.dom = page.createElement("span");
    this.dom.className = "table-frame";
    this.dom.contentEditable = "false";
    showTable(this.dom, this);
    this.#body = page.createElement("tbody");
    this.#near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#fill(target);
      },
      { rootMargin: nearMargin },
    );
    const { doc } = host.session;
    const lines = observe(doc, {
      watches: ["tables"],
      readsNoText: true,
      read: () => ({ rows: tableLines(doc, this.id, "row"), columns: tableLines(doc, this.id, "column") }),
    });
    this.#unsubscribe = lines.subscribe(() => this.#draw(lines.get()));
    this.#draw(lines.get());
  }

  #draw({ rows, columns }: { rows: readonly string[]; columns: readonly string[] }): void {
    [this.rows, this.columns] = [rows, columns];
    const { messages } = this.host.settings.get();
    const isWrittenIn = this.#hasFocus();
    for (const [id, line] of this.#lines) if (!rows.includes(id)) this.#drop(id, line);
    for (const row of rows) {
      const line = this.#lines.get(row) ?? this.#addLine(row);
      for (const [id, cell] of line.cells) if (!columns.includes(id)) dropCell(line, id, cell);
      const cells = columns.map((column) => line.cells.get(column) ?? addCell(line, column));
      place(
        line.element,
        cells.map(({ element }) => element),
      );
      if (line.isNear) for (const column of columns) this.cell(row, column);
    }
    place(
      this.#body,
      rows.flatMap((row) => this.#lines.get(row)?.element ?? []),
    );
    const isShown = rows.length > 0 && columns.length > 0;
    const table = this.#body.parentElement ?? this.dom.ownerDocument.createElement("table");
    table.ariaLabel = messages.table();
    if (this.#body.parentElement === null) table.append(this.#body);
    // To put it where it stands already would take the focus away from its cells.
    if (!isShown) this.dom.replaceChildren(messages.missingTable());
    else if (table.parentNode !== this.dom) this.dom.replaceChildren(table);
    if (isWrittenIn && !this.#hasFocus()) {
      toast({ text: messages.takenAway(), tone: "problem" });
      leave(this, "after");
    }
  }

  readonly #hasFocus = (): boolean => this.dom.contains(this.dom.ownerDocument.activeElement);

  #addLine(row: string): Line {
    const element = this.dom.ownerDocument.createElement("tr");
    element.dataset["row"] = row;
    const line = { element, cells: new Map<string, Cell>(), isNear: false };
    this.#lines.set(row, line);
    this.#near.observe(element);
    return line;
  }

  #drop(row: string, { element, cells }: Line): void {
    for (const { mounted } of cells.values()) mounted?.destroy();
    this.#near.unobserve(element);
    element.remove();
    this.#lines.delete(row);
  }

  #fill(target: Element): void {
    const [row, line] = [...this.#lines].find(([, { element }]) => element === target) ?? [];
    if (row === undefined || line === undefined) return;
    line.isNear = true;
    for (const column of this.columns) this.cell(row, column);
  }

  /** The editor of a cell, made if need be. */
  cell(row: string, column: string): EditorView | undefined {
    const cell = this.#lines.get(row)?.cells.get(column);
    const ytext = cellText(this.host.session.doc, this.id, row, column);
    if (cell === undefined || ytext === undefined) return undefined;
    cell.mounted ??= mountText(cell.element.appendChild(this.dom.ownerDocument.createElement("div")), {
      host: this.host,
      place: {
        collection: "tables",
        id: this.id as Id<string>,
        row: row as Id<string>,
        column: column as Id<string>,
      },
      ytext,
      label: () =>
        this.host.settings.get().messages.cell({
          row: this.rows.indexOf(row) + 1,
          column: this.columns.indexOf(column) + 1,
        }),
      plugins: [cellKeys(this, row, column), noTables(this.host)],
    });
    return cell.mounted.view;
  }

  /** What is typed on is not put anywhere else in the text. */
  #tellGone(): void {
    const { isDestroyed, state, dom } = this.outer;
    let isThere = false;
    if (!isDestroyed) state.doc.descendants((node) => void (isThere ||= node.attrs["id"] === this.id));
    if (isDestroyed || isThere) return;
    toast({ text: this.host.settings.get().messages.takenAway(), tone: "problem" });
    dom.blur();
  }

  selectNode(): void {
    this.dom.classList.add("is-selected");
  }

  deselectNode(): void {
    this.dom.classList.remove("is-selected");
  }

  stopEvent({ target }: Event): boolean {
    return (
      target instanceof Element && target !== this.dom && target.closest(".rich-text") !== this.outer.dom
    );
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    if (this.#hasFocus()) queueMicrotask(() => this.#tellGone());
    this.#unsubscribe();
    this.#near.disconnect();
    for (const [row, line] of this.#lines) this.#drop(row, line);
  }
}

function addCell(line: Line, column: string): Cell {
  const element = line.element.ownerDocument.createElement("td");
  const cell = { element, mounted: undefined };
  line.cells.set(column, cell);
  return cell;
}

function dropCell(line: Line, column: string, { element, mounted }: Cell): void {
  mounted?.destroy();
  element.remove();
  line.cells.delete(column);
}

/** Puts the elements in this order, and moves none that is where it belongs: one of them may have the focus. */
function place(parent: Element, elements: readonly Element[]): void {
  elements.forEach((element, index) => {
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
  });
}
