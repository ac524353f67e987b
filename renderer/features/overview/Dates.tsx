import type { Alliance } from "#shared/model/alliance.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import type { EditAlliance } from "./EditAlliance.ts";
import { fieldId } from "./fieldId.ts";

const dates = ["startedOn", "signedOn", "effectiveOn", "nextReviewOn"] as const;

type DatesProps = { readonly alliance: Alliance; readonly isDisabled: boolean; readonly edit: EditAlliance };

export function Dates({ alliance, isDisabled, edit }: DatesProps) {
  const say = useMessages();
  const words = say.overview.fields;
  function setDay(name: (typeof dates)[number], day: string | null) {
    const problem = edit({ [name]: day });
    if (problem !== null) toast({ tone: "problem", text: problem });
  }
  function setDuration(text: string): string | null {
    const months = Number(text.trim());
    if (text.trim() === "") return edit({ durationMonths: null });
    const isUsable = Number.isInteger(months) && months >= 1 && months <= 1200;
    return isUsable ? edit({ durationMonths: months }) : words.notMonths();
  }
  return (
    <>
      {dates.map((name) => (
        <div key={name} {...(name === "nextReviewOn" && { id: fieldId.review })}>
          <DateField
            label={words[name]()}
            value={alliance[name]}
            clearLabel={words.clearDate({ label: words[name]() })}
            isDisabled={isDisabled}
            onChange={(day) => setDay(name, day)}
          />
        </div>
      ))}
      <CommittedField
        label={words.durationMonths()}
        value={alliance.durationMonths === null ? "" : String(alliance.durationMonths)}
        inputMode="numeric"
        isDisabled={isDisabled}
        onCommit={setDuration}
      />
    </>
  );
}
