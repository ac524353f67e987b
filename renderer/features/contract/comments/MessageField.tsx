import { useId, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { callable, callBefore } from "#shared/model/mentions.ts";
import { useMessages } from "#renderer/platform/language.ts";
import type { CalledPartner } from "./useCallable.ts";

type MessageFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly partners: readonly CalledPartner[];
  readonly onChange: (text: string) => void;
  /** Ctrl or ⌘ and Enter. */
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

const maxLength = 4000;
const maxShown = 6;

/** Where a message is written: behind an at sign it offers the partners that can be called upon. */
export function MessageField({ label, value, partners, onChange, onSend, onCancel }: MessageFieldProps) {
  const words = useMessages().comments;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isShut, setShut] = useState(false);
  const call = callBefore(value, caret);
  const offered = call === undefined || isShut ? [] : callable(call.typed, partners).slice(0, maxShown);
  const current = offered[Math.min(chosen, offered.length - 1)];
  const optionId = (partnerId: string) => `${id}-${partnerId}`;

  function choose({ name }: CalledPartner) {
    if (call === undefined) return;
    const before = `${value.slice(0, call.at)}@${name} `;
    flushSync(() => onChange(before + value.slice(caret).replace(/^ /, "")));
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
    setCaret(before.length);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      done();
      onSend();
    } else if (current === undefined) {
      if (event.key !== "Escape") return;
      done();
      onCancel();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      done();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setChosen((offered.indexOf(current) + step + offered.length) % offered.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      done();
      choose(current);
    } else if (event.key === "Escape") {
      done();
      setShut(true);
    }
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={3}
        maxLength={maxLength}
        value={value}
        aria-describedby={`${id}-help`}
        aria-autocomplete="list"
        {...(current !== undefined && {
          "aria-controls": `${id}-list`,
          "aria-activedescendant": optionId(current.id),
        })}
        onChange={({ target }) => {
          setCaret(target.selectionStart);
          setChosen(0);
          setShut(false);
          onChange(target.value);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setShut(true)}
        onKeyDown={onKeyDown}
      />
      {current !== undefined && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the ARIA pattern of suggestions under a text
        <div className="mention-list" id={`${id}-list`} role="listbox" aria-label={words.partners()}>
          {offered.map((partner) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
            <div
              key={partner.id}
              id={optionId(partner.id)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
              role="option"
              tabIndex={-1}
              aria-selected={partner === current}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(partner)}
            >
              {partner.name}
            </div>
          ))}
        </div>
      )}
      <p className="field-help" id={`${id}-help`}>
        {words.messageHelp()}
      </p>
    </div>
  );
}
