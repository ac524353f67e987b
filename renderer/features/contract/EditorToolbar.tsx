import {
  BookMarked,
  IndentDecrease,
  IndentIncrease,
  MessageSquarePlus,
  PencilLine,
  TextSearch,
} from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { Group, Toolbar } from "react-aria-components";
import { useStore } from "#renderer/platform/store.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { paragraphKinds } from "#shared/model/richText.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { FormatTools, useEditorState } from "#renderer/doc/editor/FormatTools.tsx";
import { LinkDialog } from "#renderer/doc/editor/LinkDialog.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { IconToggle } from "#renderer/ui/IconToggle.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { isSuggesting } from "./suggestions/suggestionMode.ts";
import { commentKeys } from "./comments/useCommenting.ts";
import { FindBar } from "./FindBar.tsx";
import { TableMenu } from "./TableMenu.tsx";
import { ReferenceMenu } from "./ReferenceMenu.tsx";

const suggestKeys = "Mod+Shift+E";

type EditorToolbarProps = {
  readonly controller: EditorController | null;
  readonly articles: readonly Head<"articles">[];
  readonly clauses: readonly Head<"clauses">[];
  /** The dialog of a link is open. */
  readonly isLinking: boolean;
  readonly setLinking: (isLinking: boolean) => void;
  /** Comments on the selected words. */
  readonly onComment: () => void;
};

/** What can be done to the text that was written in last; nothing of it is reachable by the mouse alone. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { controller, articles, clauses, isLinking, setLinking, onComment } = props;
  const say = useMessages();
  const words = say.contract.toolbar;
  const state = useEditorState(controller);
  const openLink = useCallback(() => setLinking(true), [setLinking]);
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
          keys: suggestKeys,
          worksInFields: true,
          run: () => isSuggesting.set(!isSuggesting.get()),
        },
      ],
      [say, words],
    ),
  );
  const isDisabled = controller === null || state?.isEditable !== true;

  return (
    <>
      <Toolbar className="toolbar" aria-label={say.editor.format.label()}>
        <Select
          label={words.kind()}
          isLabelHidden
          isDisabled={isDisabled}
          value={state?.kind ?? "p"}
          options={paragraphKinds.map((id) => ({ id, label: words.kinds[id]() }))}
          onChange={(kind) => controller?.run("setKind", kind)}
          onClosed={() => controller?.focus()}
        />
        <FormatTools
          controller={controller}
          onLink={openLink}
          orderedLabel={words.ordered()}
          listTools={
            <>
              <IconButton
                icon={IndentDecrease}
                label={say.editor.format.outdent()}
                keys={shownKeys("Mod+[")}
                isDisabled={isDisabled}
                onPress={() => controller?.run("outdent")}
              />
              <IconButton
                icon={IndentIncrease}
                label={say.editor.format.indent()}
                keys={shownKeys("Mod+]")}
                isDisabled={isDisabled}
                onPress={() => controller?.run("indent")}
              />
            </>
          }
        >
          <ReferenceMenu
            articles={articles}
            clauses={clauses}
            isDisabled={isDisabled}
            icon={BookMarked}
            onChoose={(reference) => controller?.run("insertReference", reference)}
          />
          <TableMenu controller={controller} isInTable={state?.isInTable === true} isDisabled={isDisabled} />
          <IconButton
            icon={MessageSquarePlus}
            label={say.comments.add()}
            keys={shownKeys(commentKeys)}
            isDisabled={isDisabled || !state.hasSelection}
            onPress={onComment}
          />
          <IconToggle
            icon={TextSearch}
            label={words.find()}
            keys={shownKeys("Mod+F")}
            isOn={isFinding}
            isDisabled={controller === null}
            onPress={() => setFinding(!isFinding)}
          />
        </FormatTools>
        <Group className="toolbar-group">
          <IconToggle
            icon={PencilLine}
            label={say.contract.suggestions.mode()}
            keys={shownKeys(suggestKeys)}
            isOn={suggests}
            isDisabled={!canWrite}
            onPress={() => isSuggesting.set(!suggests)}
            hasWord
          />
        </Group>
      </Toolbar>
      {isFinding && controller !== null && (
        <FindBar
          controller={controller}
          onClose={() => {
            setFinding(false);
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
