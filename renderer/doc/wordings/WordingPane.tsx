import { ArrowLeftRight, RotateCcw } from "lucide-react";
import { useMemo, useState } from "react";
import { recordRevision, restoreWording } from "#shared/doc/commands/history.ts";
import { withWriters } from "#shared/doc/compare/withWriters.ts";
import { compareArticle, nothingWritten, wordingQuery, writtenTexts } from "#shared/doc/queries/history.ts";
import type { RecordNames } from "#shared/doc/queries/names.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Revision } from "#shared/model/revision.ts";
import type { Wording } from "#shared/model/wording.ts";
import { useCanWrite, useQuery, useRun, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import type { ComparisonLayout } from "#renderer/ui/comparison/Comparison.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { ComparedTexts } from "./ComparedTexts.tsx";
import { describeWriter } from "./describe.ts";
import "./wordings.css";

/** Words of an article that were kept, when, and by whom. */
export type KeptWording = Pick<Revision, "id" | "contentHash" | "at" | "author">;

/** Two wordings: kept ones by their ids, the present text (`now`), or nothing at all (`start`). */
export type Choice = { readonly from: string; readonly to: string };

type WordingPaneProps = {
  readonly articleId: string;
  /** Newest first. */
  readonly wordings: readonly KeptWording[];
  /** Of the text as it stands: it cannot be restored. */
  readonly presentHash: string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly names: RecordNames;
};

/** Any two wordings of an article, compared word by word, and the way to take an earlier one up again. */
export function WordingPane({ articleId, wordings, presentHash, choice, onChoose, names }: WordingPaneProps) {
  const words = useMessages().history;
  const formats = useFormats();
  const [layout, setLayout] = useState<ComparisonLayout>("unified");
  const before = useWording(articleId, wordings, choice.from);
  const after = useWording(articleId, wordings, choice.to);
  const at = wordings.find(({ id }) => id === choice.to)?.at ?? null;
  const written = useQuery(useMemo(() => writtenTexts("articles", articleId, at), [articleId, at]));
  const texts = useMemo(
    () =>
      before === null || after === null
        ? null
        : Object.entries(compareArticle(before, after)).map(([name, comparison]) => {
            const now = written[name];
            const wording = after[name as keyof Wording];
            const isLong = now !== undefined && typeof wording !== "string";
            return { name, comparison: isLong ? withWriters(comparison, wording, now) : comparison };
          }),
    [before, after, written],
  );
  const earlier = wordings.find(({ id }) => id === (choice.to === "now" ? choice.from : choice.to));
  const options = [
    { id: "now", label: words.article.current() },
    ...wordings.map(({ id, at, author }, index) => ({
      id,
      label: formats.moment(at),
      detail: describeWriter(words, author, index === wordings.length - 1),
    })),
    { id: "start", label: words.article.start() },
  ];
  return (
    <section className="wording-pane" aria-labelledby="wording-pane-title">
      <h2 id="wording-pane-title" className="offscreen">
        {words.article.compared()}
      </h2>
      <div className="wording-choice">
        <Select
          label={words.compare.from()}
          value={choice.from}
          options={options}
          onChange={(from) => onChoose({ ...choice, from })}
        />
        <IconButton
          icon={ArrowLeftRight}
          label={words.compare.swap()}
          onPress={() => onChoose({ from: choice.to, to: choice.from })}
        />
        <Select
          label={words.compare.to()}
          value={choice.to}
          options={options}
          onChange={(to) => onChoose({ ...choice, to })}
        />
        {earlier && earlier.contentHash !== presentHash && (
          <Restore articleId={articleId} wording={earlier} />
        )}
      </div>
      {texts === null ? (
        <Banner tone="warning">{words.article.notKept()}</Banner>
      ) : (
        <ComparedTexts
          key={`${choice.from}/${choice.to}`}
          texts={texts}
          layout={layout}
          onLayout={setLayout}
          names={names}
          level={3}
        />
      )}
    </section>
  );
}

function useWording(articleId: string, wordings: readonly KeptWording[], chosen: string) {
  const hash = wordings.find(({ id }) => id === chosen)?.contentHash ?? null;
  const kept = useQuery(useMemo(() => wordingQuery(articleId, hash), [articleId, hash]));
  if (chosen === "start") return nothingWritten;
  return chosen === "now" || hash !== null ? kept : null;
}

/** The present words are kept first, so that nothing is lost either way. */
function Restore({ articleId, wording }: { articleId: string; wording: KeptWording }) {
  const say = useMessages();
  const words = say.history.article;
  const formats = useFormats();
  const canWrite = useCanWrite();
  const { undo } = useSession();
  const run = useRun();
  if (!canWrite) return null;
  const id = articleId as Id<string>;
  function restore() {
    const kept = run(recordRevision, { id });
    const ran = "problem" in kept ? kept : run(restoreWording, { id, contentHash: wording.contentHash });
    if ("problem" in ran) return toast({ tone: "problem", text: ran.problem });
    const step = undo.undoStack.at(-1);
    run(recordRevision, { id });
    return toast({
      text: words.restored(),
      action: {
        label: say.app.undo(),
        run: () => {
          // Whatever the person did since stays theirs to take back.
          if (undo.undoStack.at(-1) === step) undo.undo();
        },
      },
    });
  }
  return (
    <Button icon={RotateCcw} onPress={restore}>
      {words.restore({ moment: formats.moment(wording.at) })}
    </Button>
  );
}
