import { ArrowDown, ArrowUp, EyeOff, Trash2 } from "lucide-react";
import type { Head } from "#shared/doc/readRecord.ts";
import { horizons } from "#shared/model/horizon.ts";
import { questionOf } from "#shared/model/matrix.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";

type AxisDialogProps = {
  readonly axis: Head<"axes">;
  readonly axes: readonly Head<"axes">[];
  readonly onClose: () => void;
};

/** A row's name, its three questions, its place, and whether the matrix shows it. */
export function AxisDialog({ axis, axes, onClose }: AxisDialogProps) {
  const { app, trajectory } = useMessages();
  const say = trajectory.axes;
  const canWrite = useCanWrite();
  const { edit, move, hide, drop } = useAxisCommands();
  const shown = axes.filter(({ isHidden }) => !isHidden);
  const index = shown.findIndex(({ id }) => id === axis.id);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say.edit(axis)}
      closeLabel={app.close()}
      actions={
        <Button variant="primary" onPress={onClose}>
          {say.done()}
        </Button>
      }
    >
      <CommittedField
        label={say.label()}
        value={axis.label}
        maxLength={200}
        isReadOnly={!canWrite}
        onCommit={(typed) =>
          typed.trim() === "" ? say.labelMissing() : edit(axis.id, { label: typed.trim() })
        }
      />
      <h3>{say.questions()}</h3>
      {horizons.map((horizon) => (
        <CommittedField
          key={horizon}
          label={say.questionFor({ horizon: trajectory.horizons[horizon].time() })}
          value={questionOf(axis, horizon)}
          wraps
          maxLength={300}
          isReadOnly={!canWrite}
          onCommit={(typed) =>
            edit(axis.id, { [`question${horizon}`]: typed.replace(/\s*\n\s*/g, " ").trim() })
          }
        />
      ))}
      {canWrite && (
        <div className="row">
          <Button
            size="small"
            icon={ArrowUp}
            isDisabled={index <= 0}
            onPress={() => void move(axis.id, -1, axes)}
          >
            {say.moveUp()}
          </Button>
          <Button
            size="small"
            icon={ArrowDown}
            isDisabled={index < 0 || index === shown.length - 1}
            onPress={() => void move(axis.id, 1, axes)}
          >
            {say.moveDown()}
          </Button>
          <Button
            size="small"
            icon={EyeOff}
            onPress={() => {
              onClose();
              hide(axis);
            }}
          >
            {say.hide()}
          </Button>
          <Button
            size="small"
            variant="danger"
            icon={Trash2}
            onPress={() => {
              onClose();
              drop(axis);
            }}
          >
            {say.drop()}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
