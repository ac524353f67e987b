import type { ComponentType, ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components";
import "./Button.css";

export type Icon = ComponentType<{ readonly size?: number; readonly "aria-hidden"?: boolean }>;

type Look = {
  /** One primary action a screen; `quiet` for what stands among others; `danger` for what takes something away. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger";
  readonly size?: "small" | "medium";
  readonly icon?: Icon;
};

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> &
  Look & {
    readonly children: ReactNode;
    /** After the words: where they lead on. */
    readonly iconAfter?: Icon;
    readonly ref?: Ref<HTMLButtonElement>;
  };

export function Button({
  variant = "secondary",
  size = "medium",
  icon: Icon,
  iconAfter: IconAfter,
  children,
  ...props
}: ButtonProps) {
  const iconSize = size === "small" ? 15 : 17;
  return (
    <AriaButton {...props} className="button" data-variant={variant} data-size={size}>
      {Icon && <Icon size={iconSize} aria-hidden />}
      <span className="button-label">{children}</span>
      {IconAfter && <IconAfter size={iconSize} aria-hidden />}
    </AriaButton>
  );
}

export type IconButtonProps = Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> &
  Look & {
    readonly icon: Icon;
    /** Its name: spoken, and shown in a tooltip. */
    readonly label: string;
    /** Keys that do the same, shown beside the name. */
    readonly keys?: string;
    /** A cross explains itself; and Escape closes a tooltip before it closes the dialog that the cross closes. */
    readonly hasTooltip?: boolean;
  };

export function IconButton({
  icon: Icon,
  label,
  keys,
  hasTooltip = true,
  variant = "quiet",
  size = "medium",
  ...props
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={50} isDisabled={!hasTooltip}>
      <AriaButton
        {...props}
        aria-label={label}
        className="button button-icon"
        data-variant={variant}
        data-size={size}
      >
        <Icon size={size === "small" ? 16 : 18} aria-hidden />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
