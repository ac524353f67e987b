import { RefreshCw, ShieldAlert } from "lucide-react";
import { isToConfirm, type Stand } from "#shared/model/consent.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import { positionMark } from "#renderer/features/consent/marks.ts";

/** Where a partner stands, in words: « Consentement, à confirmer ». */
export function describeStand(say: PageMessages, stand: Stand, isDoubted: boolean): string {
  const notes = [
    ...(isToConfirm(stand) ? [say.consent.toConfirm()] : []),
    ...(isDoubted ? [say.debate.table.doubtful()] : []),
  ];
  return say.debate.table.stand({ kind: positionMark(say.consent, stand).label, notes: notes.join(", ") });
}

type StandMarkProps = { readonly say: PageMessages; readonly stand: Stand; readonly isDoubted: boolean };

/** Where a partner stands, as small as it gets: a shape with up to two marks. Its words are for who says it beside. */
export function StandMark({ say, stand, isDoubted }: StandMarkProps) {
  const { icon: Icon, tone } = positionMark(say.consent, stand);
  return (
    <span
      className="stand-mark"
      data-tone={tone}
      data-to-confirm={isToConfirm(stand) || undefined}
      aria-hidden
    >
      <Icon size={18} />
      {isToConfirm(stand) && (
        <span className="stand-note" data-note="confirm">
          <RefreshCw size={11} strokeWidth={2.75} />
        </span>
      )}
      {isDoubted && (
        <span className="stand-note" data-note="doubt">
          <ShieldAlert size={12} strokeWidth={2.5} />
        </span>
      )}
    </span>
  );
}
