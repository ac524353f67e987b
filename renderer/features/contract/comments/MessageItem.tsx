import { Undo2 } from "lucide-react";
import { messageParts } from "#shared/model/mentions.ts";
import type { Message } from "#shared/model/thread.ts";
import { colorOf } from "#renderer/doc/session/presence.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Avatar } from "#renderer/ui/display.tsx";
import { useCallable } from "./useCallable.ts";

type MessageItemProps = {
  readonly message: Message;
  /** Given to who may take it back. */
  readonly onWithdraw: (() => void) | null;
};

/** Who said what, when, and whom it calls upon. */
export function MessageItem({ message, onWithdraw }: MessageItemProps) {
  const words = useMessages().comments;
  const formats = useFormats();
  const partners = useCallable();
  const { author, at, text, mentions, isWithdrawn } = message;
  const called = partners.filter(({ id }) => mentions.includes(id));
  const parts = messageParts(text, called);
  // One that is called otherwise by now.
  const unnamed = called.filter(({ id }) => !parts.some(({ partnerId }) => partnerId === id));
  const name = author?.name ?? words.somebody();
  return (
    <li className="message">
      <div className="message-head">
        <Avatar name={name} color={colorOf(author)} size={24} isDecorative />
        <p className="message-author">
          <strong>{name}</strong>
          {author !== null && author.organisation !== "" && <span>, {author.organisation}</span>}
          <time dateTime={at}>{formats.moment(at)}</time>
        </p>
        {onWithdraw !== null && !isWithdrawn && (
          <IconButton icon={Undo2} size="small" label={words.withdraw()} onPress={onWithdraw} />
        )}
      </div>
      {isWithdrawn ? (
        <p className="message-text is-withdrawn">{words.withdrawn()}</p>
      ) : (
        <p className="message-text">
          {parts.map((part, index) =>
            part.partnerId === null ? (
              part.text
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- a part is its place in the message
              <strong key={index} className="mention">
                {part.text}
              </strong>
            ),
          )}
          {unnamed.length > 0 && (
            <span className="field-help">
              {" "}
              {words.calls({ names: formats.list(unnamed.map((each) => each.name)) })}
            </span>
          )}
        </p>
      )}
    </li>
  );
}
