import { describeSuggested } from "#shared/messages/describeSuggestion.ts";
import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { Select } from "#renderer/ui/Select.tsx";

type ObjectionFieldsProps = {
  readonly concernsPurpose: boolean;
  readonly onConcernsPurpose: (concerns: boolean) => void;
  /** The open suggestions of this person in the article: an objection may carry one as its own wording. */
  readonly wordings: readonly OpenSuggestion[];
  /** The id of the one that says what the objector would have the article say. */
  readonly counterWording: string | null;
  readonly onCounterWording: (id: string | null) => void;
};

/** Ids are never empty. */
const none = "";

const questions = ["preference", "projection", "purpose", "veto"] as const;

/**
 * What tells an objection from a preference, a projection and a veto: the questions by which a group tests it
 * (`domain.md` 5.2, « règles d’objection »); and the objector's own wording, which is a suggestion in the text.
 */
export function ObjectionFields(props: ObjectionFieldsProps) {
  const { concernsPurpose, onConcernsPurpose, wordings, counterWording, onCounterWording } = props;
  const say = useMessages();
  const words = say.positions.form;
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
      {wordings.length === 0 ? (
        <p className="field-help">{words.counterWordingHow()}</p>
      ) : (
        <Select
          label={words.counterWording()}
          value={counterWording ?? none}
          options={[
            { id: none, label: words.noCounterWording() },
            ...wordings.map((suggestion) => ({
              id: suggestion.id,
              label: describeSuggested(say, suggestion).slice(0, 120),
              detail: say.contract.suggestions.kinds[suggestion.kind](),
            })),
          ]}
          onChange={(id) => onCounterWording(id === none ? null : id)}
        />
      )}
    </>
  );
}
