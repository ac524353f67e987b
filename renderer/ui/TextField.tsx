import { useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import "./fields.css";

export type TextFieldProps = Omit<AriaTextFieldProps, "children" | "className" | "style"> & {
  readonly label: string;
  /** Said after the label: « facultatif ». */
  readonly note?: string;
  readonly help?: ReactNode;
  /** What is wrong, and what to do. */
  readonly problem?: string | null;
  readonly placeholder?: string;
  readonly rows?: number;
  /** One line of text that is shown on as many lines as it takes. */
  readonly wraps?: boolean;
};

export function TextField({
  label,
  note,
  help,
  problem,
  placeholder,
  rows,
  wraps,
  ...props
}: TextFieldProps) {
  const isInvalid = typeof problem === "string";
  const area = useGrowing();
  return (
    <AriaTextField {...props} isInvalid={isInvalid} className="field">
      <Label className="field-label">
        {label} {note !== undefined && <span className="optional">({note})</span>}
      </Label>
      {rows === undefined && wraps !== true ? (
        <Input className="input" placeholder={placeholder ?? ""} />
      ) : (
        <TextArea ref={area} className="input" rows={rows ?? 1} placeholder={placeholder ?? ""} />
      )}
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{problem}</FieldError>
    </AriaTextField>
  );
}

/** Makes a text area as tall as its words where the browser does not know `field-sizing`; to be called as they change. */
function useGrowing(): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (current === null || CSS.supports("field-sizing", "content")) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight + current.offsetHeight - current.clientHeight}px`;
  });
  return area;
}

type CommittedProps = Omit<TextFieldProps, "value" | "defaultValue" | "onChange" | "problem"> & {
  readonly value: string;
  /** Called when the person leaves the field, its room or the page, or presses Enter; gives what is wrong, or `null`. */
  readonly onCommit: (text: string) => string | null;
};

/**
 * A field of the document: what is typed stays here until it is committed, so that a half-typed number is no error and
 * no partner sees it. Escape gives it up; what was refused stays, with the reason.
 */
export function CommittedField({ value, onCommit, rows, ...props }: CommittedProps) {
  const { text, problem, type, commit, onKey } = useCommitted(value, onCommit, rows === undefined);
  return (
    <TextField
      {...props}
      {...(rows !== undefined && { rows })}
      value={text}
      problem={problem}
      onChange={type}
      onBlur={commit}
      onKeyDown={(event) => {
        if (!onKey(event)) event.continuePropagation();
      }}
    />
  );
}

type TitleProps = {
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onFocus?: () => void;
  /** Said when somebody else has changed it while this person types. */
  readonly meanwhile: (theirs: string) => string;
  readonly onCommit: CommittedProps["onCommit"];
};

/**
 * The same, for the title of a text: it looks like the title that it is, its label is spoken alone. Made of plain
 * elements, because an agreement has as many as it has articles.
 */
export function TitleField({ label, value, isReadOnly, onFocus, meanwhile, onCommit }: TitleProps) {
  const { text, problem: refused, isOvertaken, type, commit, onKey } = useCommitted(value, onCommit, true);
  const problem = refused ?? (isOvertaken ? meanwhile(value) : null);
  const problemId = useId();
  return (
    <div className="field">
      <textarea
        ref={useGrowing()}
        className="input"
        rows={1}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        readOnly={isReadOnly}
        value={text}
        onChange={(event) => type(event.target.value)}
        onFocus={onFocus}
        onBlur={commit}
        onKeyDown={onKey}
      />
      {problem !== null && (
        <p id={problemId} className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/**
 * What was typed and is not committed yet; `onKey` tells whether the key was the field's own, `isOvertaken` whether
 * somebody else wrote here meanwhile.
 */
function useCommitted(value: string, onCommit: CommittedProps["onCommit"], isOneLine: boolean) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What stood there when the person began to type. */
  const [before, setBefore] = useState(value);
  function commit() {
    if (draft === null) return;
    const refused = draft === value ? null : onCommit(draft);
    setProblem(refused);
    if (refused === null) setDraft(null);
  }
  function onKey(event: Pick<KeyboardEvent, "key" | "preventDefault">): boolean {
    if (event.key === "Enter" && isOneLine) {
      event.preventDefault();
      commit();
    } else if (event.key === "Escape" && draft !== null) {
      setDraft(null);
      setProblem(null);
    } else return false;
    return true;
  }
  // A field that goes with its room, or with the page, is left without a word to it.
  const leave = useRef(commit);
  useLayoutEffect(() => {
    leave.current = commit;
  });
  useLayoutEffect(() => {
    const onLeave = () => leave.current();
    addEventListener("pagehide", onLeave);
    return () => {
      removeEventListener("pagehide", onLeave);
      onLeave();
    };
  }, []);
  function type(typed: string) {
    if (draft === null) setBefore(value);
    setDraft(isOneLine ? typed.replaceAll(/[\r\n]+/g, " ") : typed);
  }
  const isOvertaken = draft !== null && value !== before && value !== draft;
  return { text: draft ?? value, problem, isOvertaken, type, commit, onKey };
}
