import {
  BookOpenText,
  CalendarClock,
  ChevronRight,
  CircleCheck,
  Compass,
  FileQuestion,
  Flag,
  MessagesSquare,
  PenLine,
  ScrollText,
  Share2,
  UserPlus,
  Users,
} from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { NextStep, NextStepKind } from "#shared/model/nextSteps.ts";
import { runCommand } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom, type Room } from "#renderer/platform/route.ts";
import type { Icon } from "#renderer/ui/Button.tsx";
import { Card } from "#renderer/ui/display.tsx";
import { fieldId } from "./fieldId.ts";

const icons: Readonly<Record<NextStepKind, Icon>> = {
  "no-challenge": Flag,
  "no-partners": UserPlus,
  "not-shared": Share2,
  "review-due": CalendarClock,
  "articles-waiting": MessagesSquare,
  "articles-empty": FileQuestion,
  "articles-as-proposed": BookOpenText,
  "principles-empty": ScrollText,
  "cells-empty": Compass,
  "partners-without-signatory": PenLine,
  "partners-incomplete": Users,
};

/** Where a step is done: a room, or something of this page. */
const places: Readonly<Record<NextStepKind, Room | (() => void)>> = {
  "no-challenge": () => focusField("challenge"),
  "no-partners": "partners",
  "not-shared": () => runCommand("alliance:share"),
  "review-due": () => focusField("review"),
  "articles-waiting": "debate",
  "articles-empty": "contract",
  "articles-as-proposed": "contract",
  "principles-empty": "contract",
  "cells-empty": "trajectory",
  "partners-without-signatory": "partners",
  "partners-incomplete": "partners",
};

function focusField(name: "challenge" | "review"): void {
  const field = document.getElementById(fieldId[name]);
  field?.scrollIntoView({ block: "center" });
  field?.querySelector<HTMLElement>("input, textarea, [role=spinbutton]")?.focus();
}

function goThere({ kind, first }: NextStep): void {
  const place = places[kind];
  if (typeof place === "function") place();
  else goToRoom(place, kind === "articles-waiting" ? null : first);
}

/** What waits to be done, each thing one press away from where it is done. */
export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  const words = useMessages().overview.next;
  if (steps.length === 0) {
    return (
      <Card title={words.title()}>
        <NextLine icon={CircleCheck} text={words.ready()} onPress={() => goToRoom("signature")} />
      </Card>
    );
  }
  return (
    <Card title={words.title()}>
      <ul role="list" className="next-steps">
        {steps.map((step) => (
          <li key={step.kind}>
            <NextLine
              icon={icons[step.kind]}
              text={words.steps[step.kind](step)}
              onPress={() => goThere(step)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NextLine({ icon: Icon, text, onPress }: { icon: Icon; text: string; onPress: () => void }) {
  return (
    <AriaButton className="next-step" onPress={onPress}>
      <span className="icon-disc">
        <Icon size={18} aria-hidden />
      </span>
      <span className="grow">{text}</span>
      <ChevronRight size={18} aria-hidden />
    </AriaButton>
  );
}
