import { useState } from "react";
import { readFingerprint } from "#shared/signature/certificates/fingerprint.ts";
import { setCompared } from "#renderer/platform/comparedFingerprints.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { FingerprintDigits } from "#renderer/features/signature/identities/Fingerprint.tsx";

type Props = { readonly name: string; readonly fingerprint: string; readonly onClose: () => void };

/** How a person makes sure that a certificate is really that of who they think. */
export function CompareDialog({ name, fingerprint, onClose }: Props) {
  const say = useMessages();
  const words = say.signing.verify;
  const [typed, setTyped] = useState("");
  const read = readFingerprint(typed);
  const isDifferent = read !== undefined && read !== fingerprint;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.compareTitle({ name })}
      closeLabel={say.app.close()}
      actions={
        <Button
          variant="primary"
          isDisabled={isDifferent}
          onPress={() => {
            setCompared(fingerprint, true);
            toast({ text: words.comparedDone({ name }) });
            onClose();
          }}
        >
          {words.compared()}
        </Button>
      }
    >
      <p>{words.compareWhat()}</p>
      <FingerprintDigits value={fingerprint} />
      <TextField
        label={words.paste()}
        note={say.app.optional()}
        value={typed}
        help={words.pasteHelp()}
        problem={typed.length >= 64 && read === undefined ? words.pasteUnread() : null}
        spellCheck="false"
        autoComplete="off"
        onChange={setTyped}
      />
      <div aria-live="polite">
        {isDifferent && <Banner tone="danger">{words.pasteDifferent()}</Banner>}
        {read === fingerprint && <Banner tone="success">{words.pasteSame()}</Banner>}
      </div>
    </Dialog>
  );
}
