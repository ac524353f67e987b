import { Button as AriaButton } from "react-aria-components";
import { useMessages } from "#renderer/platform/language.ts";
import { steps, type Step } from "./draft.ts";

/** Where one is among the steps; those that are behind can be gone back to. */
export function StepList({ current, onChoose }: { current: Step; onChoose: (step: Step) => void }) {
  const words = useMessages().home.create;
  const at = steps.indexOf(current);
  return (
    <ol role="list" className="steps" aria-label={words.stepsLabel()}>
      {steps.map((step, index) => (
        <li key={step} className="step" aria-current={step === current ? "step" : undefined}>
          <AriaButton
            className="step-button"
            isDisabled={index >= at}
            data-state={index < at ? "done" : index === at ? "current" : "ahead"}
            onPress={() => onChoose(step)}
          >
            <span className="step-number">{index + 1}</span>
            {words.steps[step]()}
          </AriaButton>
        </li>
      ))}
    </ol>
  );
}
