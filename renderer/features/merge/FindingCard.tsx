import { diffWordsWithSpace } from "diff";
import { useMemo } from "react";
import { findingLabel } from "#shared/messages/describeFindings.ts";
import type { Finding } from "#shared/model/finding.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom, type Room } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";

type FindingCardProps = {
  readonly finding: Finding;
  readonly canWrite: boolean;
  readonly onSettle: (choice: "keep" | "ours" | "theirs") => void;
  readonly onGo: () => void;
};

const roomOf: Readonly<Record<string, Room>> = {
  articles: "contract",
  clauses: "contract",
  principles: "contract",
  partners: "partners",
  representatives: "partners",
  axes: "trajectory",
  cells: "trajectory",
  alliance: "overview",
};

export function FindingCard({ finding, canWrite, onSettle, onGo }: FindingCardProps) {
  const say = useMessages();
  const { kind, where, ours, theirs, merged, remedies } = finding;
  const room = roomOf[where.collection];
  const label = findingLabel(say, finding);
  return (
    <article className="finding" aria-label={label}>
      <header>
        <p className="finding-label">{label}</p>
        <p className="field-help">{say.merge.kinds[kind]()}</p>
      </header>
      <div className="finding-sides">
        <Version title={say.merge.ours()} text={ours} other={theirs} />
        <Version title={say.merge.theirs()} text={theirs} other={ours} />
      </div>
      <Version title={say.merge.merged()} text={merged} other={merged} />
      <footer className="row">
        {canWrite && remedies.ours.length > 0 && (
          <Button size="small" onPress={() => onSettle("ours")}>
            {say.merge.takeOurs()}
          </Button>
        )}
        {canWrite && remedies.theirs.length > 0 && (
          <Button size="small" onPress={() => onSettle("theirs")}>
            {say.merge.takeTheirs()}
          </Button>
        )}
        <Button size="small" variant="primary" onPress={() => onSettle("keep")}>
          {say.merge.keep()}
        </Button>
        {room !== undefined && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              onGo();
              goToRoom(room, where.id);
            }}
          >
            {say.merge.go()}
          </Button>
        )}
      </footer>
    </article>
  );
}

/** One side's words; what the other side does not have is underlined. */
function Version({ title, text, other }: { title: string; text: string; other: string }) {
  const say = useMessages();
  const parts = useMemo(
    () => diffWordsWithSpace(other, text).filter(({ removed }) => !removed),
    [other, text],
  );
  return (
    <section className="finding-version">
      <h4>{title}</h4>
      {text.trim() === "" ? (
        <p className="soft">{say.merge.dropped()}</p>
      ) : (
        <p className="finding-text">
          {parts.map(({ value, added }, index) =>
            // oxlint-disable-next-line react/no-array-index-key -- parts stand in order and never move
            added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>,
          )}
        </p>
      )}
    </section>
  );
}
