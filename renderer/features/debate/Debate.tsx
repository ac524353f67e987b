import { useMemo, useState } from "react";
import { recordNames } from "#shared/doc/queries/names.ts";
import { useConsent, useRegister } from "#renderer/doc/consent/useConsent.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { articlesOf } from "#renderer/doc/wordings/describe.ts";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Segmented } from "#renderer/ui/choices.tsx";
import { PageHeader, Progress } from "#renderer/ui/display.tsx";
import { ArticleLine } from "./ArticleLine.tsx";
import { Decisions } from "./Decisions.tsx";
import { RecordDecision } from "./RecordDecision.tsx";
import { Remaining } from "./Remaining.tsx";
import { Standings } from "./Standings.tsx";
import "./debate.css";

const views = ["table", "decisions", "life"] as const;
type View = (typeof views)[number];

/** The address of the register; a decision's own is its id. */
const registerItem = "decisions";
const isDecision = (item: string) => item === registerItem || /^[0-9a-f]{64}$/.test(item);
const viewOf = (item: string | null): View =>
  item === null ? "table" : isDecision(item) ? "decisions" : "life";

/** Where everybody stands; the register (`item` is `decisions`, or one of them); the life of an article (`item`). */
export function Debate({ item }: { item: string | null }) {
  const say = useMessages();
  const words = say.debate;
  const canWrite = useCanWrite();
  const consent = useConsent();
  const register = useRegister();
  const names = useQuery(recordNames);
  const [isRecording, setRecording] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const view = viewOf(item);
  const articles = useMemo(() => articlesOf(names), [names]);
  const article = articles.find((id) => id === item) ?? articles[0] ?? null;
  const items = { table: null, decisions: registerItem, life: article } as const;

  useAppCommands(
    useMemo(() => {
      const group = say.app.commands.groupHere();
      const check = {
        id: "register:check",
        group,
        label: words.register.check(),
        run: () => {
          goToRoom("debate", registerItem);
          setChecked(true);
        },
      };
      const record = {
        id: "decision:record",
        group,
        label: words.register.record(),
        keys: "Mod+Enter",
        run: () => setRecording(true),
      };
      return canWrite ? [record, check] : [check];
    }, [say, words, canWrite]),
  );

  return (
    <div className="page debate-room">
      <PageHeader
        title={say.app.rooms.debate()}
        lead={view === "table" && consent !== null ? <Remaining consent={consent} /> : words.lead()}
        actions={
          <Segmented
            label={words.views.label()}
            value={view}
            options={views.map((id) => ({ id, label: words.views[id]() }))}
            onChange={(next) => goToRoom("debate", items[next])}
          />
        }
      />
      {consent === null || register === null ? (
        <Progress label={words.verifying()} />
      ) : (
        <>
          {view === "table" && <Standings consent={consent} />}
          {view === "decisions" && (
            <Decisions
              register={register}
              shown={item}
              isChecked={isChecked}
              onCheck={() => setChecked(true)}
              onRecord={() => setRecording(true)}
            />
          )}
          {view === "life" && <ArticleLine articleId={article} names={names} articles={articles} />}
          {isRecording && (
            <RecordDecision
              consent={consent}
              register={register}
              about={view === "life" ? article : null}
              onClose={() => setRecording(false)}
              onRecorded={(id) => goToRoom("debate", id)}
            />
          )}
        </>
      )}
    </div>
  );
}
