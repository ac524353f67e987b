import { Gavel, Plus, ShieldCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { speakerNames, type SpeakerNames } from "#shared/doc/queries/keys.ts";
import { recordNames } from "#shared/doc/queries/names.ts";
import type { Register } from "#shared/doc/statements/decisions.ts";
import { describeRegisterProblem } from "#shared/messages/describeRegister.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, EmptyState } from "#renderer/ui/display.tsx";
import { DecisionCard } from "./DecisionCard.tsx";
import { MuteBanner } from "./MuteBanner.tsx";

type DecisionsProps = {
  readonly register: Register;
  /** The id of the decision to show first to whoever comes for it. */
  readonly shown: string | null;
  readonly isChecked: boolean;
  readonly onCheck: () => void;
  readonly onRecord: () => void;
};

/** The register: newest first, what is not authenticated among the rest, and its verification. */
export function Decisions({ register, shown, isChecked, onCheck, onRecord }: DecisionsProps) {
  const words = useMessages().debate.register;
  const canWrite = useCanWrite();
  const names = useQuery(recordNames);
  const known = useQuery(speakerNames);
  const list = useRef<HTMLOListElement>(null);
  const all = [...register.decisions, ...register.doubtful].toSorted((a, b) =>
    a.statement.at < b.statement.at ? 1 : -1,
  );

  useEffect(() => {
    const target = list.current?.querySelector<HTMLElement>(`[id="decision-${shown}"]`);
    target?.scrollIntoView({ block: "nearest" });
    target?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <>
      <MuteBanner />
      <div className="row no-print">
        {canWrite && (
          <Button variant="primary" icon={Plus} onPress={onRecord}>
            {words.record()}
          </Button>
        )}
        <Button icon={ShieldCheck} onPress={onCheck}>
          {words.check()}
        </Button>
      </div>
      <output>{isChecked && <Checked register={register} partners={known.partners} />}</output>
      {all.length === 0 ? (
        <EmptyState icon={Gavel} title={words.emptyTitle()}>
          {words.empty()}
        </EmptyState>
      ) : (
        <ol role="list" className="decisions" aria-label={words.list()} ref={list}>
          {all.map((said) => (
            <li key={said.id}>
              <DecisionCard said={said} among={all} register={register} names={names} people={known} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

type CheckedProps = {
  readonly register: Register;
  readonly partners: SpeakerNames["partners"];
};

function Checked({ register: { decisions, problems }, partners }: CheckedProps) {
  const say = useMessages();
  if (problems.length === 0) {
    return (
      <Banner tone="success" title={say.debate.register.checkTitle()}>
        <p>{say.consent.register.sound({ count: decisions.length })}</p>
      </Banner>
    );
  }
  const nameOf = (id: string) => partners[id]?.name ?? say.debate.life.formerPartner();
  return (
    <Banner tone="danger" title={say.consent.register.unsound({ count: problems.length })}>
      <ul className="register-problems">
        {problems.map((problem) => (
          <li key={Object.values(problem).join("/")}>{describeRegisterProblem(say, problem, nameOf)}</li>
        ))}
      </ul>
    </Banner>
  );
}
