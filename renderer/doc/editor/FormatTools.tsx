import { Bold, Italic, Link, List, ListOrdered, Underline } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { Group } from "react-aria-components";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { IconToggle } from "#renderer/ui/IconToggle.tsx";
import type { EditorController } from "./EditorController.ts";
import type { EditorSnapshot } from "./snapshot.ts";
import "./toolbar.css";

const nowhere = createStore<EditorSnapshot | null>(null);

/** What a toolbar shows of the text that was written in last, if there is one. */
export const useEditorState = (controller: EditorController | null): EditorSnapshot | null =>
  useStore<EditorSnapshot | null>(controller?.state ?? nowhere);

type FormatToolsProps = {
  readonly controller: EditorController | null;
  readonly onLink: () => void;
  /** What a numbered list is called where it has a name of its own. */
  readonly orderedLabel?: string;
  /** More tools beside those of lists. */
  readonly listTools?: ReactNode;
  /** More tools beside the link. */
  readonly children?: ReactNode;
};

/** Marks, lists and links, for the toolbar of any text; nothing of it is reachable by the mouse alone. */
export function FormatTools({ controller, onLink, orderedLabel, listTools, children }: FormatToolsProps) {
  const say = useMessages();
  const words = say.editor.format;
  const state = useEditorState(controller);
  useAppCommands(
    useMemo(
      () => [
        {
          id: "edit:link",
          group: say.app.commands.groupEdit(),
          label: words.link(),
          keys: "Mod+Shift+K",
          worksInFields: true,
          run: onLink,
        },
      ],
      [say, words, onLink],
    ),
  );
  const isDisabled = controller === null || state?.isEditable !== true;
  return (
    <>
      <Group className="toolbar-group">
        <IconToggle
          icon={Bold}
          label={words.bold()}
          keys={shownKeys("Mod+B")}
          isOn={state?.bold === true}
          isDisabled={isDisabled}
          onPress={() => controller?.run("toggleBold")}
        />
        <IconToggle
          icon={Italic}
          label={words.italic()}
          keys={shownKeys("Mod+I")}
          isOn={state?.italic === true}
          isDisabled={isDisabled}
          onPress={() => controller?.run("toggleItalic")}
        />
        <IconToggle
          icon={Underline}
          label={words.underline()}
          keys={shownKeys("Mod+U")}
          isOn={state?.underline === true}
          isDisabled={isDisabled}
          onPress={() => controller?.run("toggleUnderline")}
        />
      </Group>
      <Group className="toolbar-group">
        <IconToggle
          icon={ListOrdered}
          label={orderedLabel ?? words.ordered()}
          keys={shownKeys("Mod+Shift+7")}
          isOn={state?.list === "ordered"}
          isDisabled={isDisabled}
          onPress={() => controller?.run("toggleList", "ordered")}
        />
        <IconToggle
          icon={List}
          label={words.bullets()}
          keys={shownKeys("Mod+Shift+8")}
          isOn={state?.list === "bullet"}
          isDisabled={isDisabled}
          onPress={() => controller?.run("toggleList", "bullet")}
        />
        {listTools}
      </Group>
      <Group className="toolbar-group">
        <IconButton
          icon={Link}
          label={words.link()}
          keys={shownKeys("Mod+Shift+K")}
          isDisabled={isDisabled}
          onPress={onLink}
        />
        {children}
      </Group>
    </>
  );
}
