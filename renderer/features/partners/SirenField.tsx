import { useState } from "react";
import { unreachable } from "#shared/base/Bug.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import { formatSiren, parseSiren, sirenProblem, type SirenProblem } from "#shared/model/siren.ts";
import type { Partner } from "#shared/model/partner.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { TextField } from "#renderer/ui/TextField.tsx";
import { fieldId } from "./fields.ts";
import { usePartnerCommands } from "./usePartnerCommands.ts";

/** A SIREN whose key is checked as it is typed; what is wrong is refused when the person leaves the field. */
export function SirenField({ partner }: { partner: Partner }) {
  const say = useMessages();
  const canWrite = useCanWrite();
  const { edit } = usePartnerCommands();
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const typed = draft ?? partner.siren;
  const problem = typed.trim() === "" ? null : sirenProblem(typed);
  // Half a number is no error while it is being typed; a wrong key is one at once.
  const isWrongAlready = draft !== null && problem !== null && problem.kind !== "incomplete";

  function commit() {
    if (draft === null) return;
    if (problem !== null) return setRefused(true);
    edit(partner.id, { siren: parseSiren(draft) ?? "" });
    giveUp();
  }
  function giveUp() {
    setDraft(null);
    setRefused(false);
  }
  return (
    <TextField
      id={fieldId("partner", "siren")}
      label={say.partners.identity.siren()}
      value={draft ?? formatSiren(partner.siren)}
      maxLength={40}
      inputMode="numeric"
      autoComplete="off"
      isReadOnly={!canWrite}
      help={
        draft === null || draft.trim() === ""
          ? say.partners.siren.help()
          : problem === null
            ? say.partners.siren.right()
            : problem.kind === "incomplete" && !isRefused
              ? say.partners.siren.progress({ digits: problem.digits })
              : undefined
      }
      problem={problem !== null && (isRefused || isWrongAlready) ? describeSiren(say, problem) : null}
      onChange={(text) => {
        setDraft(text);
        setRefused(false);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else if (event.key === "Escape" && draft !== null) giveUp();
        else event.continuePropagation();
      }}
    />
  );
}

function describeSiren(say: PageMessages, problem: SirenProblem): string {
  const words = say.partners.siren;
  switch (problem.kind) {
    case "incomplete":
      return words.incomplete(problem);
    case "not-digits":
    case "too-long":
    case "wrong-key":
      return words[problem.kind]();
    default:
      return unreachable(problem);
  }
}
