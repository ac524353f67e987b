import { useState } from "react";
import { dropMoment, editMoment, nameMoment } from "#shared/doc/commands/history.ts";
import type { Version } from "#shared/model/version.ts";
import type { Id } from "#shared/model/Id.ts";
import { useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

type NameMomentProps = {
  /** The moment to rename; absent, the present one is kept under the name. */
  readonly moment?: Version;
  readonly onClose: () => void;
  readonly onKept?: () => void;
};

export function NameMoment({ moment, onClose, onKept }: NameMomentProps) {
  const say = useMessages();
  const words = say.history.moments;
  const run = useRun();
  const [name, setName] = useState(moment?.name ?? "");
  const [problem, setProblem] = useState<string | null>(null);

  function keep() {
    const given = name.trim();
    if (given === "") return setProblem(words.nameMissing());
    const ran = moment
      ? run(editMoment, { id: moment.id, changes: { name: given } })
      : run(nameMoment, { name: given });
    if ("problem" in ran) return setProblem(ran.problem);
    const id = ran.written.id as Id<string> | undefined;
    if (moment === undefined && id !== undefined) {
      const action = { label: say.app.undo(), run: () => void run(dropMoment, { id }) };
      toast({ text: words.kept({ name: given }), action });
      onKept?.();
    }
    return onClose();
  }

  const title = moment ? words.rename() : words.name();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={say.app.close()}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{say.app.cancel()}</Button>
          <Button variant="primary" onPress={keep}>
            {moment ? words.rename() : words.keep()}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={words.nameLabel()}
        help={words.nameHelp()}
        value={name}
        maxLength={120}
        problem={problem}
        onChange={setName}
        onKeyDown={(event) => (event.key === "Enter" ? keep() : event.continuePropagation())}
      />
    </Dialog>
  );
}
