import { parseDate, type CalendarDate } from "@internationalized/date";
import { X } from "lucide-react";
import { useState } from "react";
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  FieldError,
  Label,
  Text,
} from "react-aria-components";
import { IconButton } from "./Button.tsx";
import "./fields.css";

type DateFieldProps = {
  readonly label: string;
  /** `YYYY-MM-DD`, or `null`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly clearLabel: string;
  readonly help?: string;
  readonly problem?: string | null;
  readonly isDisabled?: boolean;
  readonly onBlur?: () => void;
};

function read(day: string | null): CalendarDate | null {
  try {
    return day === null ? null : parseDate(day);
  } catch {
    return null;
  }
}

/** A calendar day, typed in the order that the person's language writes it. */
export function DateField({
  label,
  value,
  onChange,
  clearLabel,
  help,
  problem,
  isDisabled,
  onBlur,
}: DateFieldProps) {
  return (
    <AriaDateField
      className="field"
      value={read(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
      isInvalid={typeof problem === "string"}
      isDisabled={isDisabled ?? false}
      {...(onBlur && { onBlur })}
    >
      <Label className="field-label">{label}</Label>
      <div className="date-input">
        <DateInput className="input date-segments">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        {value !== null && isDisabled !== true && (
          <IconButton icon={X} label={clearLabel} onPress={() => onChange(null)} />
        )}
      </div>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{problem}</FieldError>
    </AriaDateField>
  );
}

type CommittedDateProps = Omit<DateFieldProps, "onChange" | "onBlur"> & {
  readonly onCommit: (day: string | null) => void;
};

/** A day of the document: a year half typed stays here, until the person leaves the field or clears it. */
export function CommittedDateField({ value, onCommit, ...props }: CommittedDateProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <DateField
      {...props}
      value={draft ?? value}
      onChange={(day) => {
        setDraft(day);
        if (day === null && value !== null) onCommit(null);
      }}
      onBlur={() => {
        if (draft !== null && draft !== value) onCommit(draft);
        setDraft(null);
      }}
    />
  );
}
