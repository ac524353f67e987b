import {
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleMinus,
  CheckCheck,
  FlaskConical,
  Lock,
  MessageSquareWarning,
  MessagesSquare,
  OctagonAlert,
  OctagonX,
  PencilLine,
  Scale,
  Undo2,
  Wrench,
} from "lucide-react";
import { isOpenObjection, type ArticleStatus, type Stand } from "#shared/model/consent.ts";
import type { ObjectionState } from "#shared/model/statement.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { Icon } from "#renderer/ui/Button.tsx";
import type { Tone } from "#renderer/ui/display.tsx";

/** How something stands in sight: a shape, a word and a tone, which never stands alone for its meaning. */
export type Mark = { readonly icon: Icon; readonly label: string; readonly tone: Tone };

const statusLooks: Readonly<Record<ArticleStatus, Omit<Mark, "label">>> = {
  DRAFT: { icon: PencilLine, tone: "neutral" },
  UNDER_DISCUSSION: { icon: MessagesSquare, tone: "info" },
  OPEN_OBJECTIONS: { icon: OctagonAlert, tone: "danger" },
  CONSENTED: { icon: CircleCheck, tone: "success" },
  ADOPTED_WITH_RESERVATIONS: { icon: CircleCheckBig, tone: "success" },
  FROZEN: { icon: Lock, tone: "accent" },
};

export const statusMark = (words: PageMessages["consent"], status: ArticleStatus): Mark => ({
  ...statusLooks[status],
  label: words.status[status](),
});

const positionLooks: Readonly<Record<Stand["kind"], Omit<Mark, "label">>> = {
  CONSENT: { icon: CircleCheck, tone: "success" },
  CONSENT_WITH_RESERVATION: { icon: MessageSquareWarning, tone: "warning" },
  OBJECTION: { icon: OctagonX, tone: "danger" },
  STAND_ASIDE: { icon: CircleMinus, tone: "info" },
  PENDING: { icon: CircleDashed, tone: "neutral" },
};

/** Of a partner's stand: an objection that was lifted or withdrawn is called so, and no longer an objection. */
export function positionMark(words: PageMessages["consent"], stand: Stand): Mark {
  if (stand.kind === "OBJECTION" && !isOpenObjection(stand)) {
    return stand.objection === "WITHDRAWN"
      ? { icon: Undo2, tone: "neutral", label: words.ended.WITHDRAWN() }
      : { icon: CheckCheck, tone: "success", label: words.ended.RESOLVED() };
  }
  return { ...positionLooks[stand.kind], label: words.position[stand.kind]() };
}

const objectionLooks: Readonly<Record<ObjectionState, Omit<Mark, "label">>> = {
  RAISED: { icon: OctagonX, tone: "danger" },
  TESTED: { icon: FlaskConical, tone: "danger" },
  BEING_RESOLVED: { icon: Wrench, tone: "warning" },
  ESCALATED: { icon: Scale, tone: "danger" },
  RESOLVED: { icon: CheckCheck, tone: "success" },
  WITHDRAWN: { icon: Undo2, tone: "neutral" },
};

export const objectionMark = (words: PageMessages["consent"], state: ObjectionState): Mark => ({
  ...objectionLooks[state],
  label: words.objection[state](),
});
