import { ToggleButton, Tooltip, TooltipTrigger } from "react-aria-components";
import type { Icon } from "./Button.tsx";
import "./Button.css";

type IconToggleProps = {
  readonly icon: Icon;
  /** Its name: spoken, and shown in a tooltip with the keys that do the same. */
  readonly label: string;
  readonly keys: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  /** Its name stands in it too, where there is room. */
  readonly hasWord?: boolean;
};

/** A button that says whether what it does is on. */
export function IconToggle({
  icon: Icon,
  label,
  keys,
  isOn,
  isDisabled,
  onPress,
  hasWord = false,
}: IconToggleProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={50}>
      <ToggleButton
        className={`button ${hasWord ? "button-worded" : "button-icon"}`}
        data-variant="quiet"
        data-size="medium"
        aria-label={label}
        isSelected={isOn}
        isDisabled={isDisabled}
        onChange={onPress}
      >
        <Icon size={18} aria-hidden />
        {hasWord && <span className="button-word">{label}</span>}
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        <kbd>{keys}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}
