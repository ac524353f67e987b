import { ChevronDown, ChevronUp } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Heading } from "react-aria-components";
import type { Comparison as Compared } from "#shared/doc/compare/compareWordings.ts";
import type { RecordNames } from "#shared/doc/queries/names.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import type { Query } from "#shared/doc/observe.ts";
import type { Reference } from "#shared/model/richText.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Segmented } from "#renderer/ui/choices.tsx";
import { Comparison, type ComparisonLayout } from "#renderer/ui/comparison/Comparison.tsx";
import { capitalised, describeWord } from "./describe.ts";
import "./wordings.css";

const layouts = ["unified", "sideBySide"] as const;
const language: Query<string> = { watches: ["alliance"], read: (doc) => readAlliance(doc).language };

type ComparedTextsProps = {
  readonly texts: readonly { readonly name: string; readonly comparison: Compared }[];
  readonly layout: ComparisonLayout;
  readonly onLayout: (layout: ComparisonLayout) => void;
  readonly names: RecordNames;
  /** Of each text's heading, under what stands above. */
  readonly level: number;
};

/** Some texts compared, with a way from each difference to the next, by keys too. */
export function ComparedTexts({ texts, layout, onLayout, names, level }: ComparedTextsProps) {
  const say = useMessages();
  const words = say.history.compare;
  const lang = useQuery(language);
  const host = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(0);
  const count = texts.reduce((sum, { comparison }) => sum + comparison.filter(isDifference).length, 0);
  const writers = texts.flatMap(({ comparison }) =>
    comparison.flatMap(({ segments }) =>
      segments.map((segment) => (segment.kind === "added" ? segment.writtenBy : undefined)),
    ),
  );

  const [next, previous] = useMemo(() => {
    const goBy = (step: number) => () => {
      const all = host.current?.querySelectorAll<HTMLElement>("[data-difference]");
      if (all === undefined || all.length === 0) return;
      setIndex((at) => {
        const to = at === 0 && step < 0 ? all.length : ((at - 1 + step + all.length) % all.length) + 1;
        all[to - 1]?.focus();
        return to;
      });
    };
    return [goBy(1), goBy(-1)] as const;
  }, []);
  useAppCommands(
    useMemo(
      () => [
        { id: "history:next", group: words.group(), label: words.next(), keys: "N", run: next },
        { id: "history:previous", group: words.group(), label: words.previous(), keys: "P", run: previous },
      ],
      [words, next, previous],
    ),
  );
  const nameOf = ({ to, id }: Reference): string => {
    const known = names[`${to === "clause" ? "clauses" : "articles"}/${id}`];
    return known === undefined ? "?" : String(known.number ?? known.label);
  };

  return (
    <>
      <div className="compared-bar">
        <Segmented
          label={words.view()}
          value={layout}
          options={layouts.map((id) => ({ id, label: words[id]() }))}
          onChange={onLayout}
        />
        <div className="compared-steps">
          <output className="compared-count">
            {words.position({ index: Math.min(index, count), count })}
          </output>
          <IconButton
            icon={ChevronUp}
            label={words.previous()}
            keys="P"
            isDisabled={count === 0}
            onPress={previous}
          />
          <IconButton
            icon={ChevronDown}
            label={words.next()}
            keys="N"
            isDisabled={count === 0}
            onPress={next}
          />
        </div>
      </div>
      {count === 0 && <p className="soft">{words.same()}</p>}
      <div ref={host} className="compared-texts">
        {texts
          .filter(({ comparison }) => hasWords(comparison))
          .map(({ name, comparison }) => (
            <section key={name} aria-label={capitalised(describeWord(say.fields, name))}>
              <Heading level={level}>{capitalised(describeWord(say.fields, name))}</Heading>
              <Comparison
                comparison={comparison}
                layout={layout}
                words={words.text}
                nameOf={nameOf}
                language={lang}
              />
            </section>
          ))}
      </div>
      {count > 0 && <p className="field-help">{words.legend()}</p>}
      {writers.some((name) => typeof name === "string") && <p className="field-help">{words.writers()}</p>}
      {writers.includes(null) && <p className="field-help">{words.writerUnknown()}</p>}
    </>
  );
}

const isDifference = ({ kind }: Compared[number]): boolean => kind !== "same";
const hasWords = (comparison: Compared): boolean =>
  comparison.some((paragraph) => isDifference(paragraph) || paragraph.segments.length > 0);
