import { Button as AriaButton } from "react-aria-components";
import { useMemo, useState } from "react";
import { changeCounts } from "#shared/doc/queries/history.ts";
import type { Revision } from "#shared/model/revision.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { describeWriter } from "#renderer/doc/wordings/describe.ts";

const atOnce = 30;

type WordingListProps = {
  readonly revisions: readonly Revision[];
  readonly presentHash: string;
  /** The wording that is compared, by its revision's id, or `now`. */
  readonly shown: string;
  readonly onShow: (revision: Revision) => void;
  readonly onShowPresent: () => void;
};

/** The wordings of an article, newest first; a press shows what each changed. */
export function WordingList({ revisions, presentHash, shown, onShow, onShowPresent }: WordingListProps) {
  const words = useMessages().history;
  const [limit, setLimit] = useState(atOnce);
  const isKept = revisions[0]?.contentHash === presentHash;
  return (
    <nav className="wording-list" aria-label={words.article.wordings()}>
      <ol role="list">
        <li>
          <AriaButton className="wording" onPress={onShowPresent} aria-current={shown === "now"}>
            <span className="wording-when">{words.article.current()}</span>
            {!isKept && <span className="wording-detail">{words.article.currentUnsaved()}</span>}
          </AriaButton>
        </li>
        {revisions.slice(0, limit).map((revision) => (
          <li key={revision.id}>
            <Wording
              revision={revision}
              isCurrent={revision.contentHash === presentHash}
              isShown={shown === revision.id}
              onShow={onShow}
            />
          </li>
        ))}
      </ol>
      {revisions.length === 0 && <p className="soft">{words.article.noWordings()}</p>}
      {revisions.length > limit && (
        <Button size="small" onPress={() => setLimit(limit + atOnce)}>
          {words.more()}
        </Button>
      )}
    </nav>
  );
}

type WordingProps = {
  readonly revision: Revision;
  readonly isCurrent: boolean;
  readonly isShown: boolean;
  readonly onShow: (revision: Revision) => void;
};

function Wording({ revision, isCurrent, isShown, onShow }: WordingProps) {
  const words = useMessages().history;
  const formats = useFormats();
  const counts = useQuery(useMemo(() => changeCounts(revision), [revision]));
  return (
    <AriaButton className="wording" onPress={() => onShow(revision)} aria-current={isShown}>
      <span className="wording-when">
        {formats.moment(revision.at)}
        {isCurrent && <Badge tone="accent">{words.article.isCurrent()}</Badge>}
      </span>
      <span className="wording-detail">
        {describeWriter(words, revision.author, revision.parent === null)}
      </span>
      <span className="wording-detail">
        {counts === null ? words.article.unknownCounts() : words.article.counts(counts)}
      </span>
      {revision.reason !== "" && <span className="wording-detail">{revision.reason}</span>}
    </AriaButton>
  );
}
