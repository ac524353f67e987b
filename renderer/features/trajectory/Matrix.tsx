import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Head } from "#shared/doc/readRecord.ts";
import { cellPlace } from "#shared/doc/queries/matrix.ts";
import { horizons } from "#shared/model/horizon.ts";
import type { Id } from "#shared/model/Id.ts";
import { cellId, questionOf } from "#shared/model/matrix.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { currentRoute, goToRoom } from "#renderer/platform/route.ts";
import { AxisHeader } from "./AxisHeader.tsx";
import { gridMove, type GridPlace } from "#renderer/ui/gridKeys.ts";
import { HorizonHeader } from "./HorizonHeader.tsx";
import { MatrixCell } from "./MatrixCell.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";
import { horizonAt } from "./useCell.ts";

export type MatrixProps = {
  /** Every axis that is not dropped, in order. */
  readonly axes: readonly Head<"axes">[];
  readonly shown: readonly Head<"axes">[];
  readonly item: string | null;
  readonly onOpen: (id: string, what: "cell" | "axis") => void;
};

/** The matrix as a grid of the ARIA pattern: one stop of the Tab key, arrows within, Enter or F2 to write. */
export function Matrix({ axes, shown, item, onOpen }: MatrixProps) {
  const say = useMessages().trajectory;
  const canWrite = useCanWrite();
  const { move } = useAxisCommands();
  const grid = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState("");
  const place = placeOf(item, shown) ?? { row: 0, column: 1 };
  const current = idAt(place, shown);

  /** Where the focus was last: the address follows it, and not the other way round. */
  const stood = useRef<string | null>(null);
  function stand(id: string) {
    stood.current = id;
    goToRoom("trajectory", id, "replace");
  }
  // Whoever arrives at a cell (a search, a colleague to join) finds the focus there.
  useEffect(() => {
    if (item === stood.current) return;
    // What is drawn late must not take the focus back from where it went meanwhile.
    const route = currentRoute();
    if (item === null || route.page !== "alliance" || route.item !== item) return;
    const target = elementOf(grid.current, item);
    if (target === null || target.contains(document.activeElement)) return;
    target.scrollIntoView({ block: "nearest" });
    if (document.querySelector("[role=dialog]") === null) target.focus();
  }, [item, stood]);

  function onKeyDown(event: KeyboardEvent) {
    // Where the focus is: what is drawn follows it, and a quick hand does not wait for that.
    const focused = (event.target as Element).closest("[data-item]")?.getAttribute("data-item") ?? null;
    const here = placeOf(focused, shown) ?? place;
    const [axis, id] = [shown[here.row], idAt(here, shown)];
    if (axis === undefined || id === undefined) return;
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    const next = gridMove(event, here, { rows: shown.length, columns: horizons.length + 1 });
    if (event.altKey && step !== null && canWrite) {
      if (move(axis.id, step, axes)) {
        setSaid(say.axes.moved({ label: axis.label, place: here.row + step + 1, count: shown.length }));
      }
    } else if (event.key === "Enter" || event.key === "F2") {
      onOpen(id, here.column === 0 ? "axis" : "cell");
    } else if (next !== null) {
      const nextId = idAt(next, shown);
      if (nextId !== undefined) elementOf(grid.current, nextId)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const axis = shown[place.row];
  const horizon = horizonAt(place.column);
  const question = axis && horizon && questionOf(axis, horizon);
  return (
    <div className="matrix-frame">
      <div className="matrix-question no-print">
        {axis && (
          <p className="field-label">
            {horizon === undefined
              ? axis.label
              : say.cellName({ axis: axis.label, horizon: say.horizons[horizon].time() })}
          </p>
        )}
        {horizon === undefined ? (
          <p className="soft">{say.axes.hint()}</p>
        ) : (
          <p className="matrix-question-words">{question || say.noQuestion()}</p>
        )}
      </div>
      <div className="matrix-scroll">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the ARIA grid pattern */}
        <table ref={grid} role="grid" aria-label={say.grid()} className="matrix" onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className="matrix-corner">
                {say.axis()}
              </th>
              {horizons.map((each) => (
                <HorizonHeader key={each} horizon={each} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.id}>
                <AxisHeader
                  axis={each}
                  isCurrent={current === each.id}
                  onStand={() => stand(each.id)}
                  onOpen={() => onOpen(each.id, "axis")}
                />
                {horizons.map((column) => {
                  const id = cellId(each.id as Id<"axis">, column);
                  return (
                    <MatrixCell
                      key={column}
                      axis={each}
                      horizon={column}
                      isCurrent={current === id}
                      onStand={() => stand(id)}
                      onOpen={() => onOpen(id, "cell")}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-help no-print">{say.keys()}</p>
      <output className="offscreen">{said}</output>
    </div>
  );
}

const elementOf = (grid: HTMLElement | null, id: string): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;

function placeOf(item: string | null, shown: MatrixProps["shown"]): GridPlace | null {
  const cell = cellPlace(item);
  const row = shown.findIndex(({ id }) => id === (cell?.axisId ?? item));
  if (row < 0) return null;
  return { row, column: cell === null ? 0 : horizons.indexOf(cell.horizon) + 1 };
}

function idAt({ row, column }: GridPlace, shown: MatrixProps["shown"]): string | undefined {
  const axis = shown[row];
  const horizon = horizonAt(column);
  return axis && (horizon === undefined ? axis.id : cellId(axis.id as Id<"axis">, horizon));
}
