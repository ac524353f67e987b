import { useState } from "react";
import { unreachable } from "#shared/base/Bug.ts";
import { signatureDay } from "#shared/doc/queries/agreement.ts";
import { dueDate, type Cell } from "#shared/model/matrix.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { CommittedDateField } from "#renderer/ui/DateField.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";

/** When the cell is due: computed from the signature, or another date with its reason. */
export function CellDue({ cell }: { cell: Cell }) {
  const { app, trajectory } = useMessages();
  const say = trajectory.cell;
  const formats = useFormats();
  const canWrite = useCanWrite();
  const signedOn = useQuery(signatureDay);
  const { editCell, chooseCell } = useAxisCommands();
  const [isAsked, setAsked] = useState(false);
  const isFixed = cell.targetDate !== null;

  function computed(): string {
    const due = dueDate({ ...cell, targetDate: null }, signedOn);
    switch (due.kind) {
      case "computed":
        return say.computed({ date: formats.day(due.on) });
      case "after-signature":
        return trajectory.horizons[cell.horizon].after();
      case "fixed":
        return formats.day(due.on);
      default:
        return unreachable(due);
    }
  }
  return (
    <div className="stack-tight">
      <span className="field-label">{say.due()}</span>
      <p className={isFixed ? "soft" : ""}>{computed()}</p>
      {!isFixed && !isAsked && canWrite && (
        <div>
          <Button size="small" onPress={() => setAsked(true)}>
            {say.override()}
          </Button>
        </div>
      )}
      {(isFixed || isAsked) && (
        <CommittedDateField
          label={say.date()}
          help={say.dateHelp()}
          value={cell.targetDate}
          clearLabel={app.clear()}
          isDisabled={!canWrite}
          onCommit={(targetDate) => void chooseCell(cell.id, { targetDate })}
        />
      )}
      {isFixed && (
        <CommittedField
          label={say.reason()}
          value={cell.targetDateReason}
          maxLength={300}
          isReadOnly={!canWrite}
          {...(cell.targetDateReason === "" && { help: say.reasonMissing() })}
          onCommit={(typed) => editCell(cell.id, { targetDateReason: typed.trim() })}
        />
      )}
    </div>
  );
}
