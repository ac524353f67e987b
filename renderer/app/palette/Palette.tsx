import { Search } from "lucide-react";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { once } from "#shared/base/once.ts";
import { openAlliance } from "#renderer/app/openAlliance.ts";
import { currentThread } from "#renderer/doc/threads/currentThread.ts";
import { keyboardGoesTo } from "#renderer/features/contract/keyboardGoesTo.ts";
import { useCurrentCommands, type AppCommand } from "#renderer/platform/commands.ts";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { whenIdle } from "#renderer/platform/whenIdle.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { FocusReturn } from "#renderer/ui/FocusReturn.tsx";
import { useStore } from "#renderer/platform/store.ts";
import { byGroup } from "./byGroup.ts";
import { fold, searchAlliance, wordStart, type AllianceSearch } from "./searchAlliance.ts";
import "./palette.css";

/** What is in sight as it opens: the others follow, so that the key that opens it is answered at once. */
const firstShown = 9;

/** One field for everything: what can be done, and every word of the alliance. */
export function Palette({ onClose }: { onClose: () => void }) {
  const say = useMessages();
  const commands = useCurrentCommands();
  const [text, setText] = useState("");

  const words = useMemo(() => fold(text).split(/\s+/).filter(Boolean), [text]);
  const actions = useMemo(
    () =>
      commands.filter(
        ({ id, label, keywords }) =>
          id !== "app:palette" && words.every((word) => fold(`${label} ${keywords ?? ""}`).includes(word)),
      ),
    [commands, words],
  );
  const isWhole = useDeferredValue(true, false);
  const shown = isWhole ? actions : actions.slice(0, firstShown);
  /** Who types « signer » wants to sign, before the articles that « désignent » somebody. */
  const called = shown.filter(({ label }) => words.every((word) => wordStart(fold(label), word) >= 0));
  const search = useSearch();
  const found = useMemo(() => (fold(text).trim().length < 2 ? [] : search(text)), [search, text]);
  const count = actions.length + found.length;

  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={say.app.commands.palette()}>
          <FocusReturn />
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField
              className="palette-field"
              aria-label={say.app.commands.palette()}
              autoFocus
              // By Escape, which would empty the field first, and close at the second press.
              onClear={onClose}
            >
              <Search size={18} aria-hidden />
              <Input className="palette-input" placeholder={say.app.searchHint()} />
            </SearchField>
            <output className="offscreen">{say.app.commands.results({ count })}</output>
            <Menu
              className="palette-list"
              aria-label={say.app.commands.palette()}
              renderEmptyState={() => <p className="palette-none">{say.app.commands.none({ text })}</p>}
              onAction={(key) => {
                onClose();
                const action = actions.find(({ id }) => id === key);
                if (action !== undefined) return action.run();
                const hit = found.find(({ id }) => id === key);
                if (hit === undefined) return;
                goToRoom(hit.room, hit.item);
                if (hit.thread === undefined) return;
                keyboardGoesTo.set(hit.thread);
                currentThread.set(hit.thread);
              }}
            >
              <Actions actions={called} />
              {found.length > 0 && (
                <MenuSection>
                  <Header className="palette-heading">{say.app.commands.inTexts()}</Header>
                  {found.map((hit) => (
                    <MenuItem key={hit.id} id={hit.id} textValue={hit.title} className="option">
                      <span className="grow">
                        <span>{hit.title}</span>
                        <span className="field-help palette-excerpt">
                          {hit.before}
                          <mark>{hit.match}</mark>
                          {hit.after}
                        </span>
                      </span>
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              <Actions actions={shown.filter((action) => !called.includes(action))} />
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Actions({ actions }: { actions: readonly AppCommand[] }) {
  const { commands } = useMessages().app;
  return byGroup(actions, commands).map(({ group, actions }) => (
    <MenuSection key={group}>
      <Header className="palette-heading">{group}</Header>
      {actions.map((action) => (
        <MenuItem key={action.id} id={action.id} textValue={action.label} className="option">
          <span className="grow">{action.label}</span>
          {action.keys !== undefined && <kbd>{shownKeys(action.keys)}</kbd>}
        </MenuItem>
      ))}
    </MenuSection>
  ));
}

/** Of the alliance as it is while the palette is open, read while nobody types yet, or when it is first asked. */
function useSearch(): AllianceSearch {
  const session = useStore(openAlliance);
  const say = useMessages();
  const prepare = useMemo(
    () => once(() => (session === null ? () => [] : searchAlliance(session.doc, say))),
    [session, say],
  );
  useEffect(() => whenIdle(prepare), [prepare]);
  return useCallback((wanted: string) => prepare()(wanted), [prepare]);
}
