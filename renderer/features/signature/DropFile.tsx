import { FileUp } from "lucide-react";
import type { ReactNode } from "react";
import { DropZone, type DropItem } from "react-aria-components";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { readDropped } from "./readDropped.ts";

/** As much as a package may unpack to: see `openPackage`. */
const maxBytes = 128 * 1024 * 1024;

type Props = {
  readonly title: string;
  readonly detail: string;
  readonly onFile: (file: OpenedFile) => void;
  readonly children?: ReactNode;
};

/** A place for a Word document: dropped, pasted, or chosen. Nothing of it is believed here. */
export function DropFile({ title, detail, onFile, children }: Props) {
  const say = useMessages();
  const words = say.signing.file;
  const refuse = (text: string) => toast({ tone: "problem", text });

  async function take(items: readonly DropItem[]) {
    const file = await readDropped(items, maxBytes);
    if (file === "no-file") refuse(words.notWord());
    else if (file === "too-large") refuse(words.tooLarge());
    else onFile(file);
  }

  return (
    <DropZone className="drop-file" aria-label={words.dropShort()} onDrop={(event) => void take(event.items)}>
      <FileUp size={28} aria-hidden />
      <p className="drop-title">{title}</p>
      <p className="soft">{detail}</p>
      <div className="row">
        <ChooseFile onFile={onFile} isPrimary />
        {children}
      </div>
    </DropZone>
  );
}

export function ChooseFile({
  onFile,
  label,
  isPrimary = false,
}: {
  onFile: (file: OpenedFile) => void;
  label?: string;
  isPrimary?: boolean;
}) {
  const say = useMessages();
  const words = say.signing.file;
  async function choose() {
    const opened = await request("file:open", { kind: "word" });
    if (!opened.ok) toast({ tone: "problem", text: describeShellFailure(say, opened.failure) });
    else if (opened.value !== null && opened.value.bytes.length > maxBytes)
      toast({ tone: "problem", text: words.tooLarge() });
    else if (opened.value !== null) onFile(opened.value);
  }
  return (
    <Button
      variant={isPrimary ? "primary" : "secondary"}
      size={isPrimary ? "medium" : "small"}
      onPress={() => void choose()}
    >
      {label ?? words.choose()}
    </Button>
  );
}
