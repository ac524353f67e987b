import { ArrowDown, ArrowUp, GripVertical, MoreHorizontal, Trash2 } from "lucide-react";
import type { HTMLAttributes } from "react";
import type { Representative } from "#shared/model/representative.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

type PersonHeaderProps = {
  readonly person: Representative;
  readonly index: number;
  readonly count: number;
  /** What makes an element pick the person up with the mouse. */
  readonly grip: HTMLAttributes<HTMLElement>;
  readonly onMove: (to: number) => void;
};

/** A person's name, with what moves them among their colleagues and what takes them off the list. */
export function PersonHeader({ person: { id, fullName }, index, count, grip, onMove }: PersonHeaderProps) {
  const { partners: say } = useMessages();
  const canWrite = useCanWrite();
  const { dropPerson } = usePartnerCommands();
  const canMove = canWrite && count > 1;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the menu's button, within
    <header
      className="row-spread person-header"
      onKeyDownCapture={(event) => {
        const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
        if (!canMove || !event.altKey || step === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(index + step);
      }}
    >
      {canMove && (
        <span className="person-grip no-print" title={say.drag({ name: fullName })} {...grip}>
          <GripVertical size={16} aria-hidden />
        </span>
      )}
      <h3 className="grow">{fullName}</h3>
      {canWrite && (
        <Menu
          label={say.actions({ name: fullName })}
          actions={[
            {
              id: "up",
              label: say.moveUp(),
              icon: ArrowUp,
              keys: shownKeys("Alt+↑"),
              isDisabled: index === 0,
              run: () => onMove(index - 1),
            },
            {
              id: "down",
              label: say.moveDown(),
              icon: ArrowDown,
              keys: shownKeys("Alt+↓"),
              isDisabled: index === count - 1,
              run: () => onMove(index + 1),
            },
            {
              id: "drop",
              label: say.people.drop({ name: fullName }),
              icon: Trash2,
              isDanger: true,
              run: () => dropPerson(id, fullName),
            },
          ]}
        >
          <IconButton icon={MoreHorizontal} size="small" label={say.actions({ name: fullName })} />
        </Menu>
      )}
    </header>
  );
}
