import { Plus } from "lucide-react";
import { useState, type RefObject } from "react";
import type { Party } from "#shared/model/agreement.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { QuickAdd } from "#renderer/ui/QuickAdd.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

const colorCount = 12;

/** The first colour that no partner has yet. */
function freeColor(parties: readonly Party[]): number {
  const taken = new Set(parties.map(({ partner }) => partner.displayColor));
  const free = Array.from({ length: colorCount }, (_, color) => color).find((color) => !taken.has(color));
  return free ?? parties.length % colorCount;
}

/** A name and Enter, again and again: the rest of each organisation is filled in later. */
export function AddPartner({
  parties,
  inputRef,
}: {
  parties: readonly Party[];
  inputRef: RefObject<HTMLInputElement | null>;
}) {
  const say = useMessages();
  const { add } = usePartnerCommands();
  const [said, setSaid] = useState("");
  return (
    <>
      <QuickAdd
        inputRef={inputRef}
        label={say.partners.add.label()}
        placeholder={say.partners.add.placeholder()}
        help={say.partners.add.help()}
        button={say.partners.add.button()}
        icon={Plus}
        nameless={say.partners.add.nameless()}
        maxLength={200}
        onAdd={(name) => {
          if (add(name, freeColor(parties)) === null) return false;
          setSaid(say.partners.add.added({ name }));
          return true;
        }}
      />
      <output className="offscreen">{said}</output>
    </>
  );
}
