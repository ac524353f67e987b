import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from "react-aria-components";
import { OnceClosed } from "./OnceClosed.tsx";
import "./fields.css";

export type Option<K extends string> = { readonly id: K; readonly label: string; readonly detail?: string };

export type SelectProps<K extends string> = {
  readonly label: string;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly help?: ReactNode;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** The label is spoken and not shown. */
  readonly isLabelHidden?: boolean;
  /** Where the keyboard goes when the list closes, if that is not back to the button. */
  readonly onClosed?: () => void;
};

export function Select<K extends string>(props: SelectProps<K>) {
  const { label, options, value, onChange, help, placeholder, isDisabled, isLabelHidden, onClosed } = props;
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      placeholder={placeholder ?? ""}
    >
      <Label className={isLabelHidden === true ? "offscreen" : "field-label"}>{label}</Label>
      <Button className="select-button">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <Popover className="popover">
        {onClosed !== undefined && <OnceClosed run={onClosed} />}
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              {({ isSelected }) => (
                <>
                  <span className="grow">
                    <span>{option.label}</span>
                    {option.detail !== undefined && <span className="field-help">{option.detail}</span>}
                  </span>
                  {isSelected && <Check size={16} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
