import { useState, type RefObject } from "react";
import { FieldError, Form, Input, Label, Text, TextField } from "react-aria-components";
import { Button, type Icon } from "./Button.tsx";
import "./fields.css";
import "./QuickAdd.css";

type QuickAddProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly help?: string;
  readonly button: string;
  readonly icon: Icon;
  /** Said when there is nothing to add. */
  readonly nameless: string;
  readonly maxLength: number;
  /** Whether it was added; then the field is empty again, for the next. */
  readonly onAdd: (name: string) => boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
};

/** One line that adds something by its name. */
export function QuickAdd(props: QuickAddProps) {
  const { label, placeholder, help, button, icon, nameless, maxLength, onAdd, inputRef, autoFocus } = props;
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Form
      className="quick-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") setProblem(nameless);
        else if (onAdd(name.trim())) setName("");
      }}
    >
      <TextField
        className="field grow"
        value={name}
        maxLength={maxLength}
        autoComplete="off"
        autoFocus={autoFocus ?? false}
        isInvalid={problem !== null}
        onChange={(text) => {
          setName(text);
          setProblem(null);
        }}
      >
        <Label className="field-label">{label}</Label>
        <div className="quick-add-line">
          <Input className="input" placeholder={placeholder} {...(inputRef && { ref: inputRef })} />
          <Button type="submit" icon={icon}>
            {button}
          </Button>
        </div>
        {help !== undefined && (
          <Text slot="description" className="field-help">
            {help}
          </Text>
        )}
        <FieldError className="field-error">{problem}</FieldError>
      </TextField>
    </Form>
  );
}
