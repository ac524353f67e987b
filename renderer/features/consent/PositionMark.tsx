import { RefreshCw } from "lucide-react";
import { isToConfirm, type Stand } from "#shared/model/consent.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { positionMark } from "./marks.ts";
import "./consent.css";

/** Where a partner stands, as a shape and a word; « à confirmer » when the article has said something else since. */
export function PositionMark({ stand }: { stand: Stand }) {
  const words = useMessages().consent;
  const { icon: Icon, label, tone } = positionMark(words, stand);
  return (
    <span className="position-mark" data-tone={tone}>
      <Icon size={15} aria-hidden />
      <span>{label}</span>
      {isToConfirm(stand) && (
        <span className="position-to-confirm">
          <RefreshCw size={12} aria-hidden />
          {words.toConfirm()}
        </span>
      )}
    </span>
  );
}
