import {
  Bold,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link,
  List,
  PencilLine,
  ListOrdered,
  TextSearch,
  Underline,
  BookMarked,
} from "lucide-react";
import { useMemo, useState } from "react";
import { Group, ToggleButton, Toolbar, Tooltip, TooltipTrigger } from "react-aria-components";
import type { Head } from "#shared/doc/readRecord.ts";
import { paragraphKinds } from "#shared/model/richText.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import type { EditorSnapshot } from "#renderer/doc/editor/snapshot.ts";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";
import { IconButton, type Icon } from "#renderer/ui/Button.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { isSuggesting } from "./suggestions/suggestionMode.ts";
import { FindBar } from "./FindBar.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { TableMenu } from "./TableMenu.tsx";
import { ReferenceMenu } from "./ReferenceMenu.tsx";

type EditorToolbarProps = {
  readonly controller: EditorController | null;
  readonly articles: readonly Head<"articles">[];
  readonly clauses: readonly Head<"clauses">[];
  /** The dialog of a link is open. */
  readonly isLinking: boolean;
  readonly setLinking: (isLinking: boolean) => void;
};

const nowhere = createStore<EditorSnapshot | null>(null);

/** What can be done to the text that was written in last; nothing of it is reachable by the mouse alone. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { controller, articles, clauses, isLinking, setLinking } = props;
  const say = useMessages();
  const words = say.contract.toolbar;
  const state = useStore<EditorSnapshot | null>(controller?.state ?? nowhere);
  const suggests = useStore(isSuggesting);
  const canWrite = useCanWrite();
  const [isFinding, setFinding] = useState(false);
  useAppCommands(
    useMemo(
      () => [
        {
          id: "edit:find",
          group: say.app.commands.groupEdit(),
          label: words.find(),
          keys: "Mod+F",
          worksInFields: true,
          run: () => setFinding(true),
        },
        {
          id: "suggestion:mode",
          group: say.contract.suggestions.title(),
          label: say.contract.suggestions.mode(),
          keys: "Mod+Shift+E",
          worksInFields: true,
          run: () => isSuggesting.set(!isSuggesting.get()),
        },
        {
          id: "edit:link",
          group: say.app.commands.groupEdit(),
          label: words.link(),
          keys: "Mod+Shift+K",
          worksInFields: true,
          run: () => setLinking(true),
        },
      ],
      [say, words, setLinking],
    ),
  );
  const isDisabled = controller === null || state?.isEditable !== true;

  return (
    <>
      <Toolbar className="toolbar" aria-label={words.label()}>
        <Select
          label={words.kind()}
          isLabelHidden
          isDisabled={isDisabled}
          value={state?.kind ?? "p"}
          options={paragraphKinds.map((id) => ({ id, label: words.kinds[id]() }))}
          onChange={(kind) => controller?.run("setKind", kind)}
        />
        <Group className="toolbar-group">
          <Toggle
            icon={Bold}
            label={words.bold()}
            keys="Mod+B"
            isOn={state?.bold === true}
            isDisabled={isDisabled}
            onPress={() => controller?.run("toggleBold")}
          />
          <Toggle
            icon={Italic}
            label={words.italic()}
            keys="Mod+I"
            isOn={state?.italic === true}
            isDisabled={isDisabled}
            onPress={() => controller?.run("toggleItalic")}
          />
          <Toggle
            icon={Underline}
            label={words.underline()}
            keys="Mod+U"
            isOn={state?.underline === true}
            isDisabled={isDisabled}
            onPress={() => controller?.run("toggleUnderline")}
          />
        </Group>
        <Group className="toolbar-group">
          <Toggle
            icon={ListOrdered}
            label={words.ordered()}
            keys="Mod+Shift+7"
            isOn={state?.list === "ordered"}
            isDisabled={isDisabled}
            onPress={() => controller?.run("toggleList", "ordered")}
          />
          <Toggle
            icon={List}
            label={words.bullets()}
            keys="Mod+Shift+8"
            isOn={state?.list === "bullet"}
            isDisabled={isDisabled}
            onPress={() => controller?.run("toggleList", "bullet")}
          />
          <IconButton
            icon={IndentDecrease}
            label={words.outdent()}
            keys={shownKeys("Mod+[")}
            isDisabled={isDisabled}
            onPress={() => controller?.run("outdent")}
          />
          <IconButton
            icon={IndentIncrease}
            label={words.indent()}
            keys={shownKeys("Mod+]")}
            isDisabled={isDisabled}
            onPress={() => controller?.run("indent")}
          />
        </Group>
        <Group className="toolbar-group">
          <IconButton
            icon={Link}
            label={words.link()}
            keys={shownKeys("Mod+Shift+K")}
            isDisabled={isDisabled}
            onPress={() => setLinking(true)}
          />
          <ReferenceMenu
            articles={articles}
            clauses={clauses}
            isDisabled={isDisabled}
            icon={BookMarked}
            onChoose={(reference) => controller?.run("insertReference", reference)}
          />
          <TableMenu
            controller={controller}
            isInTable={state?.isInTable === true}
            isSuggesting={suggests}
            isDisabled={isDisabled}
          />
          <Toggle
            icon={TextSearch}
            label={words.find()}
            keys="Mod+F"
            isOn={isFinding}
            isDisabled={controller === null}
            onPress={() => setFinding(!isFinding)}
          />
        </Group>
        <Group className="toolbar-group">
          <ToggleButton
            className="button"
            data-variant="quiet"
            data-size="small"
            isSelected={suggests}
            isDisabled={!canWrite}
            onChange={isSuggesting.set}
          >
            <PencilLine size={17} aria-hidden />
            {say.contract.suggestions.mode()}
          </ToggleButton>
        </Group>
      </Toolbar>
      {isFinding && controller !== null && (
        <FindBar
          controller={controller}
          onClose={() => {
            setFinding(false);
            controller.finder.find({ search: "" });
            controller.focus();
          }}
        />
      )}
      {isLinking && controller !== null && (
        <LinkDialog controller={controller} href={state?.link} onClose={() => setLinking(false)} />
      )}
    </>
  );
}

type ToggleProps = {
  icon: Icon;
  label: string;
  keys: string;
  isOn: boolean;
  isDisabled: boolean;
  onPress: () => void;
};

function Toggle({ icon: Icon, label, keys, isOn, isDisabled, onPress }: ToggleProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={50}>
      <ToggleButton
        className="button button-icon"
        data-variant="quiet"
        data-size="medium"
        aria-label={label}
        isSelected={isOn}
        isDisabled={isDisabled}
        onChange={onPress}
      >
        <Icon size={18} aria-hidden />
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        <kbd>{shownKeys(keys)}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}
