import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { go } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { HomeHeader } from "#renderer/features/home/HomeHeader.tsx";
import { change, draft, steps } from "./draft.ts";
import { finishCreation } from "./finishCreation.ts";
import { NameStep } from "./NameStep.tsx";
import { PartnersStep } from "./PartnersStep.tsx";
import { StepList } from "./StepList.tsx";
import { TemplateStep } from "./TemplateStep.tsx";
import { useDraft } from "./useDraft.ts";
import { useTemplate } from "./useTemplate.ts";
import "#renderer/features/home/home.css";
import "./create.css";

/** Three steps to a first agreement. Escape and the browser's own way back leave the page, and keep what was typed. */
export function Create() {
  const say = useMessages();
  const words = say.home.create;
  const current = useDraft();
  const template = useTemplate(current);
  const [problem, setProblem] = useState<string | null>(null);
  const [isCreating, setCreating] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const index = steps.indexOf(current.step);
  // The heading answers at once, its fields follow.
  const shown = useDeferredValue(current.step);

  useEffect(() => {
    document.title = `${words.title()} – ${say.app.name()}`;
  }, [words, say]);
  useAppCommands(
    useMemo(
      () => [
        {
          id: "create:leave",
          group: say.app.commands.groupHere(),
          label: say.home.commands.leaveCreate(),
          keys: "Escape",
          worksInFields: true,
          run: () => go({ page: "home" }),
        },
      ],
      [say],
    ),
  );

  function move(to: number) {
    const step = steps[to];
    if (step === undefined) return;
    setProblem(null);
    change({ step });
    heading.current?.focus();
  }

  async function next(event: FormEvent) {
    event.preventDefault();
    if (current.step === "name" && current.name.trim() === "") return setProblem(words.nameMissing());
    if (current.step === "template" && template?.ok !== true) {
      return setProblem(template === null ? words.templateMissing() : template.problem);
    }
    if (current.step !== "partners" || template?.ok !== true) return move(index + 1);
    setCreating(true);
    const finished = await finishCreation(say, current, template);
    setCreating(false);
    if ("problem" in finished) return setProblem(finished.problem);
    draft.set(null);
    go({ page: "alliance", allianceId: finished.allianceId, room: "contract", item: null }, "replace");
  }

  return (
    <div className="home">
      <HomeHeader />
      <main className="home-main create" id="main" tabIndex={-1}>
        <header className="stack-tight">
          <p className="create-progress">{words.progress({ step: index + 1, of: steps.length })}</p>
          <h1 ref={heading} tabIndex={-1}>
            {index === 0 ? words.title() : words.steps[current.step]()}
          </h1>
        </header>
        <StepList current={current.step} onChoose={(step) => move(steps.indexOf(step))} />
        <form className="create-form" noValidate onSubmit={(event) => void next(event)}>
          {shown === "name" && <NameStep draft={current} problem={problem} />}
          {shown === "template" && <TemplateStep draft={current} template={template} />}
          {shown === "partners" && <PartnersStep draft={current} />}
          {problem !== null && current.step !== "name" && (
            <Banner tone="danger" isAlert>
              {problem}
            </Banner>
          )}
          {isCreating && <Progress label={words.creating()} />}
          <footer className="create-actions">
            {index === 0 ? (
              <Button onPress={() => go({ page: "home" })}>{words.leave()}</Button>
            ) : (
              <Button icon={ArrowLeft} onPress={() => move(index - 1)}>
                {words.back()}
              </Button>
            )}
            <Button
              type="submit"
              variant="primary"
              {...(current.step === "partners" ? { icon: Check } : { iconAfter: ArrowRight })}
              isDisabled={isCreating}
            >
              {current.step === "partners" ? words.finish() : words.next()}
            </Button>
          </footer>
        </form>
      </main>
    </div>
  );
}
