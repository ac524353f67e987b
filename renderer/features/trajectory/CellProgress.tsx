import { innovationStages, type Cell } from "#shared/model/matrix.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Segmented } from "#renderer/ui/choices.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { CellStatus } from "./CellStatus.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";

/** Whether the partners agree on the cell, and at 7 years where the innovation is. */
export function CellProgress({ cell }: { cell: Cell }) {
  const say = useMessages().trajectory;
  const canWrite = useCanWrite();
  const { chooseCell } = useAxisCommands();
  return (
    <>
      <div className="field">
        <span className="field-label">{say.cell.status()}</span>
        {cell.status === "EMPTY" || !canWrite ? (
          <span>
            <CellStatus status={cell.status} />
          </span>
        ) : (
          <Segmented
            label={say.cell.status()}
            value={cell.status}
            options={(["DRAFT", "AGREED"] as const).map((id) => ({ id, label: say.status[id]() }))}
            onChange={(status) => void chooseCell(cell.id, { status })}
          />
        )}
        {cell.status === "EMPTY" && canWrite && <span className="field-help">{say.cell.statusHelp()}</span>}
      </div>
      {cell.horizon === "Y7" && (
        <Select
          label={say.cell.stage()}
          value={cell.innovationStage ?? "NONE"}
          isDisabled={!canWrite}
          options={[
            { id: "NONE", label: say.cell.noStage() },
            ...innovationStages.map((id) => ({ id, label: say.cell.stages[id]() })),
          ]}
          onChange={(id) => {
            const stage = innovationStages.find((each) => each === id) ?? null;
            chooseCell(cell.id, { innovationStage: stage });
          }}
        />
      )}
    </>
  );
}
