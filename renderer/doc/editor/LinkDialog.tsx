import { useState } from "react";
import { isLink } from "#shared/doc/text/attributes.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import type { EditorController } from "./EditorController.ts";

type LinkDialogProps = {
  readonly controller: EditorController;
  readonly href: string | undefined;
  readonly onClose: () => void;
};

/** The address of a link; one typed without its beginning is taken for https. */
export function LinkDialog({ controller, href, onClose }: LinkDialogProps) {
  const say = useMessages();
  const words = say.editor.link;
  const [address, setAddress] = useState(href ?? "");
  const [problem, setProblem] = useState<string | null>(null);

  function apply() {
    const typed = address.trim();
    const full = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    if (typed === "" || !isLink(full)) return setProblem(words.invalid());
    onClose();
    return controller.run("setLink", full);
  }

  return (
    <Dialog
      isOpen
      width="narrow"
      title={words.title()}
      closeLabel={say.app.close()}
      onClose={onClose}
      actions={
        <>
          {href !== undefined && (
            <Button
              onPress={() => {
                onClose();
                controller.run("removeLink");
              }}
            >
              {words.remove()}
            </Button>
          )}
          <Button variant="primary" onPress={apply}>
            {words.apply()}
          </Button>
        </>
      }
    >
      <TextField
        label={words.address()}
        help={words.help()}
        value={address}
        onChange={setAddress}
        problem={problem}
        autoFocus
        inputMode="url"
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
          else event.continuePropagation();
        }}
      />
    </Dialog>
  );
}
