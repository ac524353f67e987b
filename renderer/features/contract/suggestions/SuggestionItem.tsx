import { Check, X } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import { describeChanges, describeSuggested, suggestedLine } from "#shared/messages/describeSuggestion.ts";
import { colorOf } from "#renderer/doc/session/presence.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useTakesKeyboard } from "#renderer/features/contract/keyboardGoesTo.ts";
import { useMessages } from "#renderer/platform/language.ts";

type SuggestionItemProps = {
  readonly suggestion: OpenSuggestion;
  readonly isCurrent: boolean;
  readonly takesKeyboard: boolean;
  readonly isOwn: boolean;
  readonly canWrite: boolean;
  readonly onShow: (id: string) => void;
  readonly accept: (id: string) => void;
  readonly reject: (id: string) => void;
};

/** One suggestion: who, when, which words in and out, and its answers. */
export const SuggestionItem = memo(function SuggestionItem(props: SuggestionItemProps) {
  const { suggestion, isCurrent, takesKeyboard, isOwn, canWrite, onShow, accept, reject } = props;
  const { id, kind, author, at, before, after, inserted, deleted, formatted, changes } = suggestion;
  const say = useMessages();
  const words = say.contract.suggestions;
  const formats = useFormats();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const shower = useRef<HTMLButtonElement>(null);
  useTakesKeyboard(shower, takesKeyboard);

  const shown = (text: string) => suggestedLine(words, text);
  const name = author?.name ?? say.editor.suggestion.somebody();
  const change = describeChanges(say.editor.suggestion, changes);
  const what = words.named({
    kind: words.kinds[kind](),
    author: name,
    words: describeSuggested(say, suggestion),
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leads from it to its words
    <li
      ref={item}
      className="suggestion"
      data-current={isCurrent || undefined}
      data-partner={String(colorOf(author))}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onShow(id);
      }}
    >
      <button
        ref={shower}
        type="button"
        className="suggestion-words"
        aria-current={isCurrent || undefined}
        onClick={() => onShow(id)}
      >
        <span className="suggestion-head">
          <strong>{name}</strong> · {words.kinds[kind]()}
          <time dateTime={at}>{formats.moment(at)}</time>
        </span>
        <span className="suggestion-text">
          {before !== "" && <span className="soft">{shown(before)} </span>}
          {deleted !== "" && <del>{shown(deleted)}</del>}
          {inserted !== "" && <ins>{shown(inserted)}</ins>}
          {formatted !== "" && <span className="suggestion-formatted">{shown(formatted)}</span>}
          {after !== "" && <span className="soft"> {shown(after)}</span>}
        </span>
        {change !== "" && <span className="suggestion-change">→ {change}</span>}
      </button>
      {canWrite && (
        <div className="suggestion-answers">
          <button
            type="button"
            className="button"
            data-variant="secondary"
            data-size="small"
            aria-label={words.acceptNamed({ what })}
            onClick={() => accept(id)}
          >
            <Check size={15} aria-hidden /> {words.accept()}
          </button>
          <button
            type="button"
            className="button"
            data-variant="quiet"
            data-size="small"
            aria-label={isOwn ? words.withdrawNamed({ what }) : words.rejectNamed({ what })}
            onClick={() => reject(id)}
          >
            <X size={15} aria-hidden /> {isOwn ? words.withdraw() : words.reject()}
          </button>
        </div>
      )}
    </li>
  );
});
