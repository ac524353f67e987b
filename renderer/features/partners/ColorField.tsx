import { Check } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useMessages } from "#renderer/platform/language.ts";

type ColorFieldProps = {
  readonly value: number;
  readonly onChange: (color: number) => void;
  readonly isDisabled: boolean;
};

/** One of twelve colours, each with its name. */
export function ColorField({ value, onChange, isDisabled }: ColorFieldProps) {
  const { color: say } = useMessages().partners;
  return (
    <RadioGroup
      className="field"
      value={String(value)}
      isDisabled={isDisabled}
      orientation="horizontal"
      onChange={(color) => onChange(Number(color))}
    >
      <Label className="field-label">{say.title()}</Label>
      <div className="colors">
        {Object.entries(say.names).map(([color, name]) => (
          <Radio key={color} value={color} className="color">
            <span className="avatar color-dot" data-color={color} data-size="24" aria-hidden>
              {color === String(value) && <Check size={14} strokeWidth={3} />}
            </span>
            {name()}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
