import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/** The whole page takes a file that is dropped on it. */
export function DropTarget({ onFile }: { onFile: (file: OpenedFile) => Promise<void> }) {
  const say = useFirstMessages();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      void file.arrayBuffer().then((buffer) => onFile({ name: file.name, bytes: new Uint8Array(buffer) }));
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", left);
    addEventListener("drop", dropped);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", left);
      removeEventListener("drop", dropped);
    };
  }, [onFile]);
  if (!isOver) return null;
  return (
    <div className="drop-target">
      <p>
        <FileDown size={28} aria-hidden />
        {say.home.drop()}
      </p>
    </div>
  );
}
