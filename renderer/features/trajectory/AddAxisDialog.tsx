import { Plus } from "lucide-react";
import { useMessages } from "#renderer/platform/language.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { QuickAdd } from "#renderer/ui/QuickAdd.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";

/** A new row by its name; its questions come next. */
export function AddAxisDialog({ onAdded, onClose }: { onAdded: (id: string) => void; onClose: () => void }) {
  const { app, trajectory } = useMessages();
  const say = trajectory.axes;
  const { add } = useAxisCommands();
  return (
    <Dialog isOpen onClose={onClose} title={say.add()} closeLabel={app.close()} width="narrow">
      <QuickAdd
        label={say.label()}
        placeholder={say.addPlaceholder()}
        button={say.addButton()}
        icon={Plus}
        nameless={say.nameless()}
        maxLength={200}
        autoFocus
        onAdd={(label) => {
          const id = add(label);
          if (id !== null) onAdded(id);
          return id !== null;
        }}
      />
    </Dialog>
  );
}
