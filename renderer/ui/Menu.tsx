import { useRef, type ReactElement } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Icon } from "./Button.tsx";
import { OnceClosed } from "./OnceClosed.tsx";

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  /** Under its name, and spoken with it: what it does, or why others cannot be done. */
  readonly description?: string;
  readonly icon?: Icon;
  readonly keys?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly run: () => void;
};

/** A button (the child) that opens a list of actions. */
export function Menu({
  label,
  actions,
  children,
}: {
  label: string;
  actions: readonly MenuAction[];
  children: ReactElement;
}) {
  const chosen = useRef<MenuAction>(undefined);
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement="bottom end">
        <OnceClosed
          run={() => {
            chosen.current?.run();
            chosen.current = undefined;
          }}
        />
        <AriaMenu
          aria-label={label}
          items={actions}
          disabledKeys={actions.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
          onAction={(key) => {
            chosen.current = actions.find(({ id }) => id === key);
          }}
        >
          {({ id, label: name, description, icon: Icon, keys, isDanger }) => (
            <MenuItem
              id={id}
              textValue={name}
              className="option"
              {...(isDanger === true && { "data-danger": "" })}
            >
              {Icon && <Icon size={16} aria-hidden />}
              <span className="grow">
                <span>{name}</span>
                {description !== undefined && <span className="option-description">{description}</span>}
              </span>
              {keys !== undefined && <kbd>{keys}</kbd>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
