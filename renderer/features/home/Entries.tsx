import { BadgeCheck, FilePlus2, FolderOpen, Link2, Sparkles } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { go } from "#renderer/platform/route.ts";
import type { Icon } from "#renderer/ui/Button.tsx";
import type { HomeActions } from "./useHomeActions.tsx";

type Entry = {
  readonly id: string;
  readonly icon: Icon;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
};

/** Every way to begin: one press each. */
export function Entries({ actions, isFirstTime }: { actions: HomeActions; isFirstTime: boolean }) {
  const { enter, entries: label } = useFirstMessages().home;
  const create: Entry = {
    id: "create",
    icon: FilePlus2,
    label: enter.create(),
    detail: enter.createDetail(),
    run: () => go({ page: "create" }),
  };
  const example: Entry = {
    id: "example",
    icon: Sparkles,
    label: enter.example(),
    detail: enter.exampleDetail(),
    run: () => void actions.openExample(),
  };
  const others: readonly Entry[] = [
    {
      id: "file",
      icon: FolderOpen,
      label: enter.file(),
      detail: enter.fileDetail(),
      run: () => void actions.chooseFile(),
    },
    {
      id: "join",
      icon: Link2,
      label: enter.join(),
      detail: enter.joinDetail(),
      run: () => actions.join(null),
    },
    {
      id: "verify",
      icon: BadgeCheck,
      label: enter.verify(),
      detail: enter.verifyDetail(),
      run: () => go({ page: "verify" }),
    },
  ];
  const list = isFirstTime ? [create, example, ...others] : [create, ...others, example];
  return (
    <nav aria-label={label()} className="entries" data-first={isFirstTime || undefined}>
      {list.map((entry) => (
        <AriaButton key={entry.id} className="entry" data-entry={entry.id} onPress={entry.run}>
          <span className="entry-icon">
            <entry.icon size={20} aria-hidden />
          </span>
          <span className="entry-words">
            <span className="entry-label">{entry.label}</span>
            <span className="entry-detail">{entry.detail}</span>
          </span>
        </AriaButton>
      ))}
    </nav>
  );
}
