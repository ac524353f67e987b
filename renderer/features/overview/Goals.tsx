import { useState } from "react";
import { sdgGoals } from "#shared/model/alliance.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Badge } from "#renderer/ui/display.tsx";

type GoalsProps = {
  readonly goals: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (goals: readonly string[]) => void;
};

/** The Sustainable Development Goals that the alliance serves, chosen among the seventeen. */
export function Goals({ goals, isDisabled, onChange }: GoalsProps) {
  const say = useMessages();
  const words = say.overview.goals;
  const [isOpen, setOpen] = useState(false);
  const name = (goal: string) => words.names[Number(goal) as keyof typeof words.names]();
  const chosen = sdgGoals.filter((goal) => goals.includes(goal));
  const toggle = (goal: string, isChosen: boolean) =>
    onChange(isChosen ? [...goals, goal] : goals.filter((each) => each !== goal));
  return (
    <div className="field overview-wide">
      <span className="field-label" id="overview-goals">
        {words.title()}
      </span>
      <div className="row goals">
        {chosen.length > 0 && (
          <ul role="list" className="row goals" aria-labelledby="overview-goals">
            {chosen.map((goal) => (
              <li key={goal}>
                <Badge>{words.goal({ number: goal, name: name(goal) })}</Badge>
              </li>
            ))}
          </ul>
        )}
        <Button size="small" isDisabled={isDisabled} onPress={() => setOpen(true)}>
          {words.choose()}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.title()}
        closeLabel={say.app.close()}
        width="wide"
      >
        <div className="goal-list">
          {sdgGoals.map((goal) => (
            <Checkbox
              key={goal}
              isSelected={goals.includes(goal)}
              onChange={(isChosen) => toggle(goal, isChosen)}
            >
              {words.goal({ number: goal, name: name(goal) })}
            </Checkbox>
          ))}
        </div>
      </Dialog>
    </div>
  );
}
