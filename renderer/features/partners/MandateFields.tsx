import type { Representative } from "#shared/model/representative.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { CommittedDateField } from "#renderer/ui/DateField.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { fieldId } from "./fields.ts";
import { usePartnerCommands } from "./usePartnerCommands.ts";

type MandateFieldsProps = {
  readonly person: Representative;
  readonly basis: Exclude<Representative["mandateBasis"], "STATUTES">;
  readonly signedOn: IsoDate | null;
};

/** The number and the day of a deliberation or of a written power, which comes before the signature. */
export function MandateFields({ person, basis, signedOn }: MandateFieldsProps) {
  const { partners, app } = useMessages();
  const say = partners.people;
  const formats = useFormats();
  const canWrite = useCanWrite();
  const { editPerson, choosePerson } = usePartnerCommands();
  const { id, mandateDate } = person;
  const isTooLate = mandateDate !== null && signedOn !== null && mandateDate > signedOn;
  const signature = signedOn === null ? "" : formats.day(signedOn);
  return (
    <>
      <CommittedField
        id={fieldId(id, "mandateRef")}
        label={say.reference[basis]()}
        value={person.mandateRef}
        maxLength={120}
        isReadOnly={!canWrite}
        autoComplete="off"
        onCommit={(typed) => editPerson(id, { mandateRef: typed.trim() })}
      />
      <div id={fieldId(id, "mandateDate")}>
        <CommittedDateField
          label={say.date[basis]()}
          value={mandateDate}
          clearLabel={app.clear()}
          isDisabled={!canWrite}
          help={signedOn === null ? say.beforeUnset() : say.before({ signature })}
          problem={isTooLate ? say.afterSignature({ signature }) : null}
          onCommit={(day) => void choosePerson(id, { mandateDate: day })}
        />
      </div>
    </>
  );
}
