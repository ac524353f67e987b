import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { isEqual } from "#shared/base/equality.ts";
import type { Author } from "#shared/model/author.ts";
import { acceptSuggestions, rejectSuggestions } from "#shared/doc/commands/suggestions.ts";
import type { Id } from "#shared/model/Id.ts";
import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import { currentSuggestion, showSuggestion } from "#renderer/doc/editor/suggestions.ts";
import { useCanWrite, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useWriter } from "#renderer/doc/session/useWriter.ts";
import { useOpenSuggestions, useOwnSuggestions } from "#renderer/doc/useOpenSuggestions.ts";
import { keyboardGoesTo } from "#renderer/features/contract/keyboardGoesTo.ts";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { useLatest } from "#renderer/platform/useLatest.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Segmented } from "#renderer/ui/choices.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { SuggestionItem } from "./SuggestionItem.tsx";
import { useSuggestionCommands } from "./useSuggestionCommands.ts";
import "./suggestions.css";

const scopes = ["here", "all"] as const;

type SuggestionsPanelProps = {
  /** Without an article, of the whole contract. */
  readonly articleId: string | undefined;
  readonly onClose: () => void;
};

/** What waits for an answer, beside the text. */
export function SuggestionsPanel({ articleId, onClose }: SuggestionsPanelProps) {
  const words = useMessages().contract.suggestions;
  const canWrite = useCanWrite();
  const { undo } = useSession();
  const { problemOf, tell } = useWriter();
  const [scope, setScope] = useState<(typeof scopes)[number]>("here");
  const [authorKey, setAuthorKey] = useState("");
  const within = scope === "here" ? articleId : undefined;
  const open = useOpenSuggestions(within);
  const own = useOwnSuggestions(open);
  const authors = useMemo(() => authorsOf(open), [open]);
  const author = authors.find((one) => keyOf(one) === authorKey);
  const shown = useMemo(
    () => (author === undefined ? open : open.filter((suggestion) => isEqual(suggestion.author, author))),
    [open, author],
  );
  const current = useStore(currentSuggestion);
  const goal = useStore(keyboardGoesTo);
  // One cannot go to what the filter hides.
  if (author !== undefined && goal !== null && !shown.some(({ id }) => id === goal)) setAuthorKey("");
  const { next, previous, accept, reject } = useSuggestionCommands(shown);

  // The same for every row, whatever is listed: else each would be drawn again at each key.
  const listed = useLatest(open);
  const show = useCallback(
    (id: string) => {
      showSuggestion(id);
      const elsewhere = listed.current.find((suggestion) => suggestion.id === id)?.articleId;
      if (elsewhere !== null && elsewhere !== undefined) goToRoom("contract", elsewhere, "replace");
    },
    [listed],
  );
  const answerAll = (command: typeof acceptSuggestions, said: (p: { count: number }) => string) => {
    const filter = {
      ...(within !== undefined && { articleId: within as Id<string> }),
      ...(author !== undefined && { author }),
    };
    const count = shown.length;
    undo.stopCapturing();
    if (tell(problemOf(command, filter))) toast({ text: said({ count }) });
  };

  return (
    <div className="suggestions">
      <div className="suggestions-head">
        <h2 className="guide-title" aria-live="polite">
          {words.count({ count: shown.length })}
        </h2>
        <IconButton
          icon={ArrowUp}
          label={words.previous()}
          keys={shownKeys("Shift+F8")}
          isDisabled={shown.length === 0}
          onPress={previous}
        />
        <IconButton
          icon={ArrowDown}
          label={words.next()}
          keys="F8"
          isDisabled={shown.length === 0}
          onPress={next}
        />
        <IconButton icon={X} label={words.hide()} onPress={onClose} />
      </div>
      {articleId !== undefined && (
        <Segmented
          label={words.scope()}
          value={scope}
          options={scopes.map((id) => ({ id, label: words.scopes[id]() }))}
          onChange={setScope}
        />
      )}
      {authors.length > 1 && (
        <Select
          label={words.author()}
          value={author === undefined ? "" : authorKey}
          options={[
            { id: "", label: words.allAuthors() },
            ...authors.map((one) => ({ id: keyOf(one), label: one.name })),
          ]}
          onChange={setAuthorKey}
        />
      )}
      {shown.length === 0 ? (
        <p className="field-help">{words.empty()}</p>
      ) : (
        canWrite && (
          <div className="suggestions-tools">
            <Button size="small" onPress={() => answerAll(acceptSuggestions, words.accepted)}>
              {words.acceptShown()}
            </Button>
            <Button size="small" variant="quiet" onPress={() => answerAll(rejectSuggestions, words.rejected)}>
              {words.rejectShown()}
            </Button>
          </div>
        )
      )}
      <ul className="suggestions-list">
        {shown.map((suggestion) => (
          <SuggestionItem
            key={suggestion.id}
            suggestion={suggestion}
            isCurrent={suggestion.id === current}
            takesKeyboard={suggestion.id === goal}
            isOwn={own.has(suggestion)}
            canWrite={canWrite}
            onShow={show}
            accept={accept}
            reject={reject}
          />
        ))}
      </ul>
    </div>
  );
}

const keyOf = ({ name, organisation }: Author): string => `${organisation}\n${name}`;

const authorsOf = (suggestions: readonly OpenSuggestion[]): readonly Author[] => [
  ...new Map(
    suggestions.flatMap(({ author }) => (author === null ? [] : [[keyOf(author), author] as const])),
  ).values(),
];
