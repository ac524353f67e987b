import { Label, Meter } from "react-aria-components";
import type { AgreementProgress } from "#shared/model/nextSteps.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Card } from "#renderer/ui/display.tsx";

const kinds = ["articles", "principles", "cells", "partners"] as const;

/** How far the agreement has come, in words first. */
export function ProgressCard({ progress }: { progress: AgreementProgress }) {
  const words = useMessages().overview.progress;
  return (
    <Card title={words.title()}>
      <div className="overview-meters">
        {kinds
          .filter((kind) => progress[kind].total > 0)
          .map((kind) => (
            <Meter
              key={kind}
              className="overview-meter"
              value={progress[kind].done}
              maxValue={progress[kind].total}
              valueLabel={words[kind](progress[kind])}
            >
              {({ percentage, valueText }) => (
                <>
                  <Label className="overview-meter-label">{words.labels[kind]()}</Label>
                  <span className="soft">{valueText}</span>
                  <span className="overview-track">
                    <span className="overview-bar" style={{ width: `${percentage}%` }} />
                  </span>
                </>
              )}
            </Meter>
          ))}
      </div>
    </Card>
  );
}
