import { useMemo } from "react";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Select } from "#renderer/ui/Select.tsx";
import { ownWordings, wordsOf } from "./ownWordings.ts";
import { Checkbox } from "#renderer/ui/choices.tsx";

type ObjectionFieldsProps = {
  readonly articleId: string;
  readonly concernsPurpose: boolean;
  readonly onConcernsPurpose: (concerns: boolean) => void;
  /** The id of the suggestion that says what the objector would have the article say. */
  readonly counterWording: string | null;
  readonly onCounterWording: (id: string | null) => void;
};

/** No id of a suggestion has a space. */
const none = " ";

const questions = ["preference", "projection", "purpose", "veto"] as const;

/**
 * What tells an objection from a preference, a projection and a veto: the questions by which a group tests it
 * (`domain.md` 5.2, « règles d’objection »); and the objector's own wording, which is a suggestion in the text.
 */
export function ObjectionFields(props: ObjectionFieldsProps) {
  const { articleId, concernsPurpose, onConcernsPurpose, counterWording, onCounterWording } = props;
  const words = useMessages().positions.form;
  const own = useQuery(useMemo(() => ownWordings(articleId), [articleId]));
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
      {own.length === 0 ? (
        <p className="field-help">{words.counterWordingHow()}</p>
      ) : (
        <Select
          label={words.counterWording()}
          value={counterWording ?? none}
          options={[
            { id: none, label: words.noCounterWording() },
            ...own.map((suggestion) => ({ id: suggestion.id, label: wordsOf(suggestion).slice(0, 120) })),
          ]}
          onChange={(id) => onCounterWording(id === none ? null : id)}
        />
      )}
    </>
  );
}
