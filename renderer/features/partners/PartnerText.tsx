import type { Partner } from "#shared/model/partner.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { CommittedField, type TextFieldProps } from "#renderer/ui/TextField.tsx";
import { fieldId } from "./fields.ts";
import { usePartnerCommands } from "./usePartnerCommands.ts";

type TextName = {
  [K in keyof Partner]: Partner[K] extends string ? K : never;
}[keyof Partner];

type PartnerTextProps = Pick<TextFieldProps, "label" | "help" | "note" | "wraps"> & {
  readonly partner: Partner;
  readonly field: Exclude<TextName, "id" | "actorType" | "status">;
  readonly maxLength: number;
  /** Turns what was typed into what is stored, or says what is wrong. */
  readonly parse?: (typed: string) => { readonly value: string } | { readonly problem: string };
};

/** A line of the partner's particulars, stored when the person leaves the field or presses Enter. */
export function PartnerText({ partner, field, maxLength, parse, ...props }: PartnerTextProps) {
  const canWrite = useCanWrite();
  const { edit } = usePartnerCommands();
  return (
    <CommittedField
      {...props}
      id={fieldId("partner", field)}
      value={partner[field]}
      maxLength={maxLength}
      isReadOnly={!canWrite}
      autoComplete="off"
      onCommit={(typed) => {
        // What was pasted may hold several lines.
        const line = typed.replace(/\s*\n\s*/g, " ").trim();
        const parsed = parse?.(line) ?? { value: line };
        return "problem" in parsed ? parsed.problem : edit(partner.id, { [field]: parsed.value });
      }}
    />
  );
}
