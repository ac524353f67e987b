import { CircleCheck, CircleDashed, MessagesSquare } from "lucide-react";
import type { Cell } from "#shared/model/matrix.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Badge } from "#renderer/ui/display.tsx";

const looks = {
  EMPTY: { tone: "neutral", icon: CircleDashed },
  DRAFT: { tone: "warning", icon: MessagesSquare },
  AGREED: { tone: "success", icon: CircleCheck },
} as const;

export function CellStatus({ status }: { status: Cell["status"] }) {
  const say = useMessages().trajectory;
  return <Badge {...looks[status]}>{say.status[status]()}</Badge>;
}
