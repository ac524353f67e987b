import { Bookmark, EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { dropMoment, restoreMoment } from "#shared/doc/commands/history.ts";
import { momentList } from "#shared/doc/queries/history.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Version } from "#shared/model/version.ts";
import { useCanWrite, useQuery, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Card, EmptyState } from "#renderer/ui/display.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { describeAuthor } from "#renderer/doc/wordings/describe.ts";
import { MomentComparison } from "./MomentComparison.tsx";
import { NameMoment } from "./NameMoment.tsx";

/** The moments that people named, and the comparison of any two of them. */
export function Moments() {
  const words = useMessages().history.moments;
  const moments = useQuery(momentList);
  const [renamed, setRenamed] = useState<Version | null>(null);
  if (moments.length === 0) {
    return (
      <EmptyState icon={Bookmark} title={words.emptyTitle()}>
        {words.empty()}
      </EmptyState>
    );
  }
  return (
    <>
      <Card title={words.list()} icon={Bookmark}>
        <ul role="list" className="moment-list">
          {moments.map((moment) => (
            <li key={moment.id}>
              <Moment moment={moment} onRename={() => setRenamed(moment)} />
            </li>
          ))}
        </ul>
      </Card>
      <MomentComparison moments={moments} />
      {renamed && <NameMoment moment={renamed} onClose={() => setRenamed(null)} />}
    </>
  );
}

function Moment({ moment, onRename }: { moment: Version; onRename: () => void }) {
  const say = useMessages();
  const words = say.history.moments;
  const formats = useFormats();
  const canWrite = useCanWrite();
  const run = useRun();
  const { name } = moment;
  const id = moment.id as Id<string>;
  function drop() {
    const ran = run(dropMoment, { id });
    if ("problem" in ran) return toast({ tone: "problem", text: ran.problem });
    const action = { label: say.app.undo(), run: () => void run(restoreMoment, { id }) };
    return toast({ text: words.dropped({ name }), action });
  }
  return (
    <div className="moment">
      <div className="grow">
        <p className="moment-name">{name}</p>
        <p className="field-help">
          {words.by({ moment: formats.moment(moment.at), name: describeAuthor(say.history, moment.author) })}
        </p>
      </div>
      {canWrite && (
        <Menu
          label={words.actions({ name })}
          actions={[
            { id: "rename", label: words.rename(), icon: Pencil, run: onRename },
            { id: "drop", label: words.drop(), icon: Trash2, isDanger: true, run: drop },
          ]}
        >
          <IconButton icon={EllipsisVertical} label={words.actions({ name })} />
        </Menu>
      )}
    </div>
  );
}
