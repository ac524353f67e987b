import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

/** A link to hand over: selected whole by a press, copied by another. */
export function LinkField({ label, link }: { label: string; link: string }) {
  const say = useMessages();
  const [copied, setCopied] = useState<string | null>(null);
  async function copy() {
    const written = await request("clipboard:write", { text: link });
    if (written.ok) setCopied(link);
    else toast({ tone: "problem", text: describeShellFailure(say, written.failure) });
  }
  const isCopied = copied === link;
  return (
    <TextField className="field" value={link} isReadOnly>
      <Label className="field-label">{label}</Label>
      <div className="link-field">
        <Input className="input" onFocus={(event) => event.currentTarget.select()} />
        <Button variant="primary" icon={isCopied ? Check : Copy} onPress={() => void copy()}>
          {isCopied ? say.sharing.copied() : say.sharing.copy()}
        </Button>
      </div>
      <output className="offscreen">{isCopied ? say.sharing.copied() : ""}</output>
    </TextField>
  );
}
