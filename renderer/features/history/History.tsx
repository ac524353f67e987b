import { BookmarkPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Segmented } from "#renderer/ui/choices.tsx";
import { PageHeader } from "#renderer/ui/display.tsx";
import { Activity } from "./Activity.tsx";
import { ArticleWordings } from "./ArticleWordings.tsx";
import { Moments } from "./Moments.tsx";
import { NameMoment } from "./NameMoment.tsx";
import "./history.css";

const views = ["activity", "articles", "moments"] as const;
type View = (typeof views)[number];

/** Who changed what and when; the wordings of an article (`item`); the moments that people named. */
export function History({ item }: { item: string | null }) {
  const say = useMessages();
  const words = say.history;
  const canWrite = useCanWrite();
  const [chosen, setChosen] = useState<View>("activity");
  const [isNaming, setNaming] = useState(false);
  const view = item === null ? chosen : "articles";

  useAppCommands(
    useMemo(
      () =>
        canWrite
          ? [
              {
                id: "history:name",
                group: say.app.commands.groupHere(),
                label: words.moments.name(),
                run: () => setNaming(true),
              },
            ]
          : [],
      [canWrite, say, words],
    ),
  );

  return (
    <div className="page">
      <PageHeader
        title={say.app.rooms.history()}
        lead={words.lead()}
        actions={
          canWrite && (
            <Button variant="primary" icon={BookmarkPlus} onPress={() => setNaming(true)}>
              {words.moments.name()}
            </Button>
          )
        }
      />
      <div className="history-views">
        <Segmented
          label={words.views.label()}
          value={view}
          options={views.map((id) => ({ id, label: words.views[id]() }))}
          onChange={(next) => {
            setChosen(next);
            if (next !== "articles") goToRoom("history");
          }}
        />
      </div>
      {view === "activity" && <Activity />}
      {view === "articles" && <ArticleWordings articleId={item} />}
      {view === "moments" && <Moments />}
      {isNaming && (
        <NameMoment
          onClose={() => setNaming(false)}
          onKept={() => {
            setChosen("moments");
            goToRoom("history");
          }}
        />
      )}
    </div>
  );
}
