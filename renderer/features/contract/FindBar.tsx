import { ArrowDown, ArrowUp, Replace, ReplaceAll, X } from "lucide-react";
import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react-aria-components";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";

/** Finds in the text that was written in last, its tables included, and replaces. */
export function FindBar({ controller, onClose }: { controller: EditorController; onClose: () => void }) {
  const say = useMessages();
  const words = say.contract.find;
  const { finder } = controller;
  const state = useStore(controller.state);
  const [search, setSearch] = useState("");
  const [replace, setReplace] = useState("");
  const [isCaseSensitive, setCaseSensitive] = useState(false);
  useEffect(
    () => finder.find({ search, replace, isCaseSensitive }),
    [finder, search, replace, isCaseSensitive],
  );
  useEffect(() => () => finder.find({ search: "" }), [finder]);
  const found = state.found;
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else event.continuePropagation();
  };

  return (
    <search className="find-bar" aria-label={say.contract.toolbar.find()}>
      <TextField
        label={words.search()}
        value={search}
        onChange={setSearch}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === "Enter") (event.shiftKey ? finder.previous : finder.next)();
          else leave(event);
        }}
      />
      <output className="find-count">
        {search === "" || found === undefined
          ? ""
          : words.count({ count: found.count, current: found.current ?? 0 })}
      </output>
      <IconButton icon={ArrowUp} label={words.previous()} onPress={() => finder.previous()} />
      <IconButton icon={ArrowDown} label={words.next()} onPress={() => finder.next()} />
      <TextField
        label={words.replace()}
        value={replace}
        onChange={setReplace}
        onKeyDown={(event) => {
          if (event.key === "Enter" && state.isEditable) finder.replace();
          else leave(event);
        }}
      />
      <IconButton
        icon={Replace}
        label={words.replaceOne()}
        isDisabled={!state.isEditable}
        onPress={() => finder.replace()}
      />
      <IconButton
        icon={ReplaceAll}
        label={words.replaceAll()}
        isDisabled={!state.isEditable}
        onPress={() => finder.replaceAll()}
      />
      <Checkbox isSelected={isCaseSensitive} onChange={setCaseSensitive}>
        {words.caseSensitive()}
      </Checkbox>
      <IconButton icon={X} label={say.app.close()} onPress={onClose} />
    </search>
  );
}
