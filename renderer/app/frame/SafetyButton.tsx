import {
  CircleAlert,
  CloudOff,
  CloudCheck,
  CloudUpload,
  Eye,
  HardDrive,
  Link2Off,
  LoaderCircle,
} from "lucide-react";
import { Button as AriaButton, DialogTrigger, Popover } from "react-aria-components";
import { useSafety, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button, type Icon } from "#renderer/ui/Button.tsx";
import { describeSafety, type Step } from "./describeSafety.ts";

const icons: Readonly<Record<Step["icon"], Icon>> = {
  disk: HardDrive,
  working: LoaderCircle,
  cloud: CloudCheck,
  sending: CloudUpload,
  offline: CloudOff,
  unshared: Link2Off,
  seen: Eye,
  problem: CircleAlert,
};

/** The three honest states (saved, synchronised, seen), each with its reason and its remedy. */
export function SafetyButton() {
  const say = useMessages();
  const { retry } = useSession();
  const steps = describeSafety(say, useSafety());
  const worst = steps.find(({ tone }) => tone === "problem") ?? steps.find(({ tone }) => tone === "waiting");
  return (
    <DialogTrigger>
      <AriaButton
        className="safety-button"
        data-tone={worst?.tone ?? "good"}
        aria-label={`${say.app.safety.title()}: ${steps.map(({ label }) => label).join(" ")}`}
      >
        {steps.map((step) => {
          const StepIcon = icons[step.icon];
          return (
            <span key={step.id} className="safety-step" data-tone={step.tone}>
              <StepIcon size={15} aria-hidden />
              {/* The space parts the words for who listens; the name above says the same words. */}
              <span className="safety-label">{`${step.label} `}</span>
            </span>
          );
        })}
      </AriaButton>
      <Popover className="popover safety-popover" placement="bottom end">
        <div className="safety-dialog">
          <h2 className="popover-title">{say.app.safety.title()}</h2>
          <ol role="list" className="stack">
            {steps.map((step) => {
              const StepIcon = icons[step.icon];
              return (
                <li key={step.id} className="safety-line" data-tone={step.tone}>
                  <StepIcon size={20} aria-hidden />
                  <div>
                    <p className="safety-line-title">{step.label}</p>
                    <p className="field-help">{step.detail}</p>
                  </div>
                </li>
              );
            })}
          </ol>
          {worst !== undefined && (
            <Button size="small" onPress={retry}>
              {say.app.safety.retry()}
            </Button>
          )}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
