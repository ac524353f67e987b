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
  Look & { readonly children: ReactNode; readonly ref?: Ref<HTMLButtonElement> };

export function Button({
  variant = "secondary",
  size = "medium",
  icon: Icon,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className="button" data-variant={variant} data-size={size}>
      {Icon && <Icon size={size === "small" ? 15 : 17} aria-hidden />}
      <span className="button-label">{children}</span>
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
  };

export function IconButton({
  icon: Icon,
  label,
  keys,
  variant = "quiet",
  size = "medium",
  ...props
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={50}>
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
