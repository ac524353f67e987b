import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  Label,
  Radio,
  RadioGroup,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import type { Option } from "./Select.tsx";
import "./fields.css";

type CheckboxProps = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
};

export function Checkbox({ children, isDisabled, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} isDisabled={isDisabled ?? false} className="check">
      <span className="check-box">
        <Check size={14} strokeWidth={3} aria-hidden />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

type ChoiceProps<K extends string> = {
  readonly label: string;
  readonly options: readonly Option<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly isLabelHidden?: boolean;
};

const pick = <K extends string>(
  options: readonly Option<K>[],
  key: unknown,
  onChange: (value: K) => void,
) => {
  const chosen = options.find(({ id }) => id === key);
  if (chosen !== undefined) onChange(chosen.id);
};

type RadioCardsProps<K extends string> = Omit<ChoiceProps<K>, "value"> & {
  /** `null` until something is chosen. */
  readonly value: K | null;
  /** The focus goes to what is chosen, or to the first. */
  readonly autoFocus?: boolean;
};

/** A choice that deserves its explanations: one card an option. */
export function RadioCards<K extends string>({
  label,
  options,
  value,
  onChange,
  isLabelHidden,
  autoFocus,
}: RadioCardsProps<K>) {
  return (
    <RadioGroup className="field" value={value} onChange={(key) => pick(options, key, onChange)}>
      <Label className={isLabelHidden === true ? "offscreen" : "field-label"}>{label}</Label>
      <div className="radio-cards">
        {options.map((option, index) => (
          <Radio
            key={option.id}
            value={option.id}
            className="radio-card"
            autoFocus={autoFocus === true && (value === null ? index === 0 : value === option.id)}
          >
            <span className="radio-card-title">
              {option.label}
              <Check size={18} aria-hidden />
            </span>
            {option.detail !== undefined && <span className="field-help">{option.detail}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** A choice among few short words, side by side. */
export function Segmented<K extends string>({ label, options, value, onChange }: ChoiceProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="segmented"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => pick(options, key, onChange)}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="segmented-item">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
