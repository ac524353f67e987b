import { ChevronRight } from "lucide-react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { Button, type Icon } from "./Button.tsx";
import "./Dropped.css";

type DroppedItem<K extends string> = { readonly id: K; readonly label: string };
type DroppedProps<K extends string> = {
  readonly title: string;
  readonly items: readonly DroppedItem<K>[];
  readonly restoreLabel: string;
  readonly icon: Icon;
  readonly onRestore: (item: DroppedItem<K>) => void;
};

/** A folded list of what was taken away, each with a way back; nothing when there is nothing. */
export function Dropped<K extends string>({ title, items, restoreLabel, icon, onRestore }: DroppedProps<K>) {
  if (items.length === 0) return null;
  return (
    <Disclosure className="dropped">
      <Heading level={2} className="dropped-heading">
        <AriaButton slot="trigger" className="dropped-trigger">
          <ChevronRight size={15} aria-hidden />
          {title}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ul role="list" className="dropped-list">
          {items.map((item) => (
            <li key={item.id} className="dropped-item">
              <span className="grow">{item.label}</span>
              <Button
                size="small"
                variant="quiet"
                icon={icon}
                aria-label={`${restoreLabel} – ${item.label}`}
                onPress={() => onRestore(item)}
              >
                {restoreLabel}
              </Button>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
