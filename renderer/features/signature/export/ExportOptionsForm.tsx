import { useMessages } from "#renderer/platform/language.ts";
import { Checkbox, Segmented } from "#renderer/ui/choices.tsx";
import { DateField } from "#renderer/ui/DateField.tsx";
import type { Option } from "#renderer/ui/Select.tsx";
import { CommittedField, TextField } from "#renderer/ui/TextField.tsx";
import { isNumberOf, withPurpose, type ExportSettings } from "./ExportSettings.ts";

type Props = { readonly settings: ExportSettings; readonly onChange: (settings: ExportSettings) => void };

/** For what, which version, of which day, signed how, and what a draft carries besides. */
export function ExportOptionsForm({ settings, onChange }: Props) {
  const say = useMessages();
  const words = say.signing.export;
  const change = (next: Partial<ExportSettings>) => onChange({ ...settings, ...next });
  const rule = settings.purpose === "draft" ? words.numberDraft() : words.numberSignature();
  return (
    <>
      <Choice
        label={words.purpose()}
        value={settings.purpose}
        options={[
          { id: "draft", label: words.purposes.draft(), detail: words.purposes.draftDetail() },
          { id: "signature", label: words.purposes.signature(), detail: words.purposes.signatureDetail() },
        ]}
        onChange={(purpose) => onChange(withPurpose(settings, purpose))}
      />
      <CommittedField
        label={words.number()}
        value={settings.number}
        help={rule}
        inputMode="decimal"
        onCommit={(typed) => {
          const number = typed.trim().replace(",", ".");
          if (!isNumberOf(settings.purpose, number)) return rule;
          change({ number });
          return null;
        }}
      />
      <DateField
        label={words.date()}
        value={settings.date}
        clearLabel={say.app.clear()}
        help={words.dateHelp()}
        onChange={(date) => change({ date })}
      />
      <Choice
        label={words.mode()}
        value={settings.mode}
        options={[
          { id: "electronic", label: words.modes.electronic(), detail: words.modes.electronicDetail() },
          { id: "paper", label: words.modes.paper(), detail: words.modes.paperDetail() },
        ]}
        onChange={(mode) => change({ mode })}
      />
      {settings.mode === "paper" && (
        <>
          <TextField
            label={words.place()}
            note={say.app.optional()}
            value={settings.place}
            maxLength={100}
            onChange={(place) => change({ place })}
          />
          <div className="stack-tight">
            <Checkbox
              isSelected={settings.isInitialled}
              onChange={(isInitialled) => change({ isInitialled })}
            >
              {words.initials()}
            </Checkbox>
            <Checkbox
              isSelected={settings.isReadAndApproved}
              onChange={(isReadAndApproved) => change({ isReadAndApproved })}
            >
              {words.readAndApproved()}
            </Checkbox>
            <p className="field-help">{words.customs()}</p>
          </div>
        </>
      )}
      {settings.purpose === "draft" && (
        <>
          <Choice
            label={words.comments()}
            value={settings.comments}
            options={(["none", "open", "all"] as const).map((id) => ({
              id,
              label: words.commentChoices[id](),
              detail: words.commentDetails[id](),
            }))}
            onChange={(comments) => change({ comments })}
          />
          <div className="stack-tight">
            <Checkbox
              isSelected={settings.hasSuggestions}
              onChange={(hasSuggestions) => change({ hasSuggestions })}
            >
              {words.suggestions()}
            </Checkbox>
            <Checkbox isSelected={settings.hasDebate} onChange={(hasDebate) => change({ hasDebate })}>
              {words.debate()}
            </Checkbox>
          </div>
        </>
      )}
      <p className="field-help">{words.annexes()}</p>
    </>
  );
}

type ChoiceProps<K extends string> = {
  readonly label: string;
  readonly value: K;
  readonly options: readonly Option<K>[];
  readonly onChange: (value: K) => void;
};

/** Few words side by side, and what the chosen one means below them. */
function Choice<K extends string>({ label, value, options, onChange }: ChoiceProps<K>) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <div>
        <Segmented label={label} value={value} options={options} onChange={onChange} />
      </div>
      <p className="field-help">{options.find(({ id }) => id === value)?.detail}</p>
    </div>
  );
}
