import { Send } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { mentionsIn } from "#shared/model/mentions.ts";
import type { Id } from "#shared/model/Id.ts";
import { useKept } from "#renderer/doc/useKept.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { MessageField } from "./MessageField.tsx";
import { useCallable } from "./useCallable.ts";

export type Said = { readonly text: string; readonly mentions: Id<"partner">[] };

type MessageFormProps = {
  /** What is typed is kept under this name until it is sent or given up. */
  readonly about: string;
  readonly label: string;
  /** Gives why it was refused, or `null`. */
  readonly onSend: (said: Said) => string | null;
  readonly onCancel: () => void;
};

/** Writes a message, from the moment it appears. */
export function MessageForm({ about, label, onSend, onCancel }: MessageFormProps) {
  const say = useMessages();
  const partners = useCallable();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useKept(`message/${about}`, "");
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const isEmpty = text.trim() === "";

  function send() {
    if (isEmpty) return;
    const refusal = onSend({ text: text.trim(), mentions: [...mentionsIn(text, partners)] });
    setProblem(refusal);
    if (refusal === null) setText("");
  }
  return (
    <form
      ref={form}
      className="message-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MessageField
        label={label}
        value={text}
        partners={partners}
        onChange={setText}
        onSend={send}
        onCancel={onCancel}
      />
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="thread-actions">
        <Button type="submit" size="small" variant="primary" icon={Send} isDisabled={isEmpty}>
          {say.comments.send()}
        </Button>
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            setText("");
            onCancel();
          }}
        >
          {say.app.cancel()}
        </Button>
      </div>
    </form>
  );
}
