import { useMessages } from "#renderer/platform/language.ts";
import { Checkbox } from "#renderer/ui/choices.tsx";

type ObjectionFieldsProps = {
  readonly concernsPurpose: boolean;
  readonly onConcernsPurpose: (concerns: boolean) => void;
};

const questions = ["preference", "projection", "purpose", "veto"] as const;

/**
 * What tells an objection from a preference, a projection and a veto: the questions by which a group tests it
 * (`domain.md` 5.2, « règles d’objection »). The objector's own wording of the article has its place under them.
 */
export function ObjectionFields({ concernsPurpose, onConcernsPurpose }: ObjectionFieldsProps) {
  const words = useMessages().positions.form;
  return (
    <>
      <div className="check-help">
        <Checkbox isSelected={concernsPurpose} onChange={onConcernsPurpose}>
          {words.concernsPurpose()}
        </Checkbox>
        <span className="field-help">{words.concernsPurposeHelp()}</span>
      </div>
      <section className="objection-questions" aria-label={words.questionsTitle()}>
        <h5>{words.questionsTitle()}</h5>
        <ul>
          {questions.map((question) => (
            <li key={question}>{words.questions[question]()}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
