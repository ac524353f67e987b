import { useMemo, useState } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { ChevronRight } from "lucide-react";
import type { RecordDifference } from "#shared/doc/compare/compareMoments.ts";
import { compareWordings } from "#shared/doc/compare/compareWordings.ts";
import { withWriters } from "#shared/doc/compare/withWriters.ts";
import { writtenTexts } from "#shared/doc/queries/history.ts";
import type { RecordNames } from "#shared/doc/queries/names.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { Instant } from "#shared/model/time.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Badge, type Tone } from "#renderer/ui/display.tsx";
import type { ComparisonLayout } from "#renderer/ui/comparison/Comparison.tsx";
import { ComparedTexts } from "#renderer/doc/wordings/ComparedTexts.tsx";
import { capitalised, describeWord } from "#renderer/doc/wordings/describe.ts";

const tones: Readonly<Record<RecordDifference["kind"], Tone>> = {
  added: "success",
  removed: "danger",
  changed: "info",
};

type DifferenceProps = {
  readonly difference: RecordDifference;
  /** When the second of the two moments was; `null` when it is now. */
  readonly at: Instant | null;
  readonly names: RecordNames;
};

/** One record that is not the same at both moments: opened, it shows each field and each text. */
export function Difference(props: DifferenceProps) {
  const { difference } = props;
  const words = useMessages().history;
  const { kind, isMoved, fields, texts } = difference;
  const [isOpen, setOpen] = useState(false);
  const title = nameIn(words, difference);
  const badges = (
    <>
      {(kind !== "changed" || fields.length + texts.length > 0) && (
        <Badge tone={tones[kind]}>{words.moments[kind]()}</Badge>
      )}
      {isMoved && <Badge>{words.moments.moved()}</Badge>}
    </>
  );
  if (fields.length + texts.length === 0) {
    return (
      <div className="difference difference-head">
        <span className="grow">{title}</span>
        {badges}
      </div>
    );
  }
  return (
    <Disclosure className="difference" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={4} className="difference-heading">
        <AriaButton slot="trigger" className="difference-head">
          <ChevronRight size={16} aria-hidden />
          <span className="grow">{title}</span>
          {badges}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="difference-body">{isOpen && <Details {...props} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Details({ difference, at, names }: DifferenceProps) {
  const say = useMessages();
  const [layout, setLayout] = useState<ComparisonLayout>("unified");
  const show = useShownValue(names);
  const { collection, id } = difference;
  const written = useQuery(useMemo(() => writtenTexts(collection, id, at), [collection, id, at]));
  const texts = useMemo(
    () =>
      difference.texts.map(({ name, before, after }) => {
        const comparison = compareWordings(before, after);
        const now = written[name];
        return { name, comparison: now === undefined ? comparison : withWriters(comparison, after, now) };
      }),
    [difference, written],
  );
  return (
    <>
      {difference.fields.length > 0 && (
        <dl className="difference-fields">
          {difference.fields.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{capitalised(describeWord(say.fields, name))}</dt>
              <dd>
                <del className="compared-removed">{show(before)}</del> <span aria-hidden>→</span>{" "}
                <ins className="compared-added">{show(after)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {texts.length > 0 && (
        <ComparedTexts texts={texts} layout={layout} onLayout={setLayout} names={names} level={5} />
      )}
    </>
  );
}

/** The record's name as it stood at the later of the two moments that have it. */
function nameIn(words: PageMessages["history"], { collection, before, after }: RecordDifference): string {
  const entry = after ?? before;
  const text = (name: string) => (typeof entry?.[name] === "string" ? entry[name] : "");
  const label = text("title") || text("legalName") || text("fullName") || text("label") || text("name");
  if (collection === "articles") return `${String(entry?.["number"])}. ${label || words.what.untitled()}`;
  if (collection === "cells") return describeWord(words.values, text("horizon"));
  if (collection === "alliance") return capitalised(words.what.alliance());
  return label || words.what.untitled();
}

/** A field's value in words: choices by their label, records by their name, days as they are written here. */
function useShownValue(names: RecordNames) {
  const words = useMessages().history;
  const formats = useFormats();
  const show = (value: unknown): string => {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
      return words.moments.nothing();
    if (Array.isArray(value)) return formats.list(value.map(show));
    if (typeof value === "boolean") return value ? words.moments.yes() : words.moments.no();
    if (typeof value === "number") return formats.number(value);
    if (typeof value !== "string") return words.moments.nothing();
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.day(value);
    const named = ["partners", "articles", "clauses", "principles", "axes"].map(
      (one) => names[`${one}/${value}`],
    );
    return named.find((name) => name !== undefined)?.label || describeWord(words.values, value);
  };
  return show;
}
