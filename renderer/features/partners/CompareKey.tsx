import { useState } from "react";
import { isSameFingerprint, shortFingerprint } from "#shared/doc/keys.ts";
import { setCompared, useComparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { QrCode } from "#renderer/ui/QrCode.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

type CompareKeyProps = {
  readonly name: string;
  readonly fingerprint: string;
  /** It is a key of this device: there is nothing to compare it with, and everything to show. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
};

/** How two people make sure that a published key is really that of who it says: digits aloud, or a code for a camera. */
export function CompareKey({ name, fingerprint, isOwn, onClose }: CompareKeyProps) {
  const say = useMessages();
  const words = say.keys.dialog;
  const isCompared = useComparedFingerprints().includes(fingerprint);
  const [typed, setTyped] = useState("");
  const isSame = isSameFingerprint(typed, fingerprint);
  const mark = (next: boolean) => {
    setCompared(fingerprint, next);
    if (next) toast({ text: words.done({ name }) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title({ name })}
      closeLabel={say.app.close()}
      {...(!isOwn && {
        actions: isCompared ? (
          <Button onPress={() => mark(false)}>{words.undo()}</Button>
        ) : (
          <Button variant="primary" isDisabled={isSame === false} onPress={() => mark(true)}>
            {words.compared()}
          </Button>
        ),
      })}
    >
      <p>{isOwn ? words.ownWhat() : words.what()}</p>
      <div className="key-shown">
        <QrCode text={fingerprint.toUpperCase()} label={words.qr({ name })} />
        <p className="key-digits key-digits-large">
          {shortFingerprint(fingerprint)
            .split(" ")
            .map((group, place) => ({ group, place }))
            .map(({ group, place }) => (
              <span key={place}>{group} </span>
            ))}
        </p>
      </div>
      {!isOwn && !isCompared && (
        <>
          <TextField
            label={words.typed()}
            note={say.app.optional()}
            value={typed}
            help={words.typedHelp()}
            problem={typed.replace(/\D/g, "").length >= 24 && isSame === null ? words.unread() : null}
            spellCheck="false"
            autoComplete="off"
            onChange={setTyped}
          />
          <div aria-live="polite">
            {isSame === false && <Banner tone="danger">{words.different()}</Banner>}
            {isSame === true && <Banner tone="success">{words.same()}</Banner>}
          </div>
        </>
      )}
    </Dialog>
  );
}
