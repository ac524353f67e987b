import { useCurrentCommands } from "#renderer/platform/commands.ts";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import "./palette.css";

/** Every key that does something here, by theme. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const say = useFirstMessages();
  const commands = useCurrentCommands().filter(({ keys }) => keys !== undefined);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say.app.commands.keyboard()}
      closeLabel={say.app.close()}
      width="wide"
      isReading
    >
      <p className="soft">{say.app.commands.keyboardLead()}</p>
      <section
        className="key-groups"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={say.app.commands.keyboard()}
      >
        {groups.map((group) => (
          <section key={group} className="stack-tight">
            <h3>{group}</h3>
            <dl className="key-lines">
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className="key-line">
                    <dt>{command.label}</dt>
                    <dd>
                      <kbd>{shownKeys(command.keys ?? "")}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
