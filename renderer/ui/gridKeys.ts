/** A place in a grid; column 0 holds the names of the rows. */
export type GridPlace = { readonly row: number; readonly column: number };

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

export type GridSize = { readonly rows: number; readonly columns: number };

/**
 * Where a key leads from a place, as the ARIA grid pattern has it: arrows by one, Home and End along the row, with
 * Control to the ends of the grid. `null` for any other key; at an edge, the place itself.
 */
export function gridMove(
  press: Press,
  { row, column }: GridPlace,
  { rows, columns }: GridSize,
): GridPlace | null {
  const lastColumn = columns - 1;
  if (press.altKey || press.shiftKey) return null;
  const isFar = press.ctrlKey || press.metaKey;
  const within = (to: GridPlace): GridPlace => ({
    row: Math.min(Math.max(to.row, 0), rows - 1),
    column: Math.min(Math.max(to.column, 0), lastColumn),
  });
  switch (press.key) {
    case "ArrowUp":
      return within({ row: isFar ? 0 : row - 1, column });
    case "ArrowDown":
      return within({ row: isFar ? rows - 1 : row + 1, column });
    case "ArrowLeft":
      return within({ row, column: isFar ? 0 : column - 1 });
    case "ArrowRight":
      return within({ row, column: isFar ? lastColumn : column + 1 });
    case "Home":
      return within({ row: isFar ? 0 : row, column: 0 });
    case "End":
      return within({ row: isFar ? rows - 1 : row, column: lastColumn });
    default:
      return null;
  }
}
