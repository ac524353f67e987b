import {
  ArrowUpDown,
  Bookmark,
  FilePlus2,
  FileX2,
  History as Wordings,
  PenLine,
  RotateCcw,
} from "lucide-react";
import type { ActivityOfDay } from "#shared/doc/queries/history.ts";
import type { RecordNames } from "#shared/doc/queries/names.ts";
import type { Activity, ActivityKind } from "#shared/model/activity.ts";
import type { Version } from "#shared/model/version.ts";
import { colorOf } from "#renderer/doc/session/presence.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button, type Icon } from "#renderer/ui/Button.tsx";
import { Avatar } from "#renderer/ui/display.tsx";
import { describeAuthor, describeRecord, describeWord } from "#renderer/doc/wordings/describe.ts";

type ActivityDayProps = ActivityOfDay & {
  readonly names: RecordNames;
  readonly moments: readonly Version[];
};

export function ActivityDay({ day, people, names, moments }: ActivityDayProps) {
  const words = useMessages().history;
  const formats = useFormats();
  const id = `day-${day}`;
  return (
    <section className="history-day" aria-labelledby={id}>
      <h2 id={id}>
        <time dateTime={day}>{formats.day(day)}</time>
      </h2>
      {moments.map((moment) => (
        <p key={moment.id} className="history-moment-mark">
          <Bookmark size={16} aria-hidden />
          <span className="grow">
            {words.activity.momentNamed({ name: moment.name })}
            <span className="soft"> {describeAuthor(words, moment.author)}</span>
          </span>
          <time className="history-time" dateTime={moment.at}>
            {formats.time(moment.at)}
          </time>
        </p>
      ))}
      {people.map(({ author, activities }) => {
        const name = describeAuthor(words, author);
        return (
          <div key={`${author?.organisation}/${name}/${activities[0]?.client}`} className="history-person">
            <Avatar name={name} color={colorOf(author)} isDecorative />
            <div className="grow">
              <h3>
                {name}{" "}
                {author !== null && <span className="history-organisation">{author.organisation}</span>}
              </h3>
              <ul role="list" className="history-lines">
                {activities.map((activity) => (
                  <Line
                    key={`${activity.client}/${activity.at}/${activity.collection}/${activity.id}/${activity.kind}`}
                    activity={activity}
                    names={names}
                  />
                ))}
              </ul>
            </div>
          </div>
        );
      })}
    </section>
  );
}

const icons: Readonly<Record<ActivityKind, Icon>> = {
  added: FilePlus2,
  edited: PenLine,
  dropped: FileX2,
  restored: RotateCcw,
  moved: ArrowUpDown,
};

function Line({ activity, names }: { activity: Activity; names: RecordNames }) {
  const say = useMessages();
  const words = say.history;
  const formats = useFormats();
  const { collection, id, kind, fields, at, until } = activity;
  const what = describeRecord(words, names, collection, id);
  const [from, to] = [formats.time(at), formats.time(until)];
  const KindIcon = icons[kind];
  return (
    <li className="history-line">
      <KindIcon size={16} aria-hidden />
      <span className="grow">
        {words.activity.kind[kind]({ what })}
        {fields.length > 0 && (
          <span className="soft">
            {" "}
            ({formats.list(fields.map((name) => describeWord(say.fields, name)))})
          </span>
        )}
      </span>
      {collection === "articles" && (
        <Button
          size="small"
          variant="quiet"
          icon={Wordings}
          aria-label={words.activity.seeWordings({ what })}
          onPress={() => goToRoom("history", id)}
        >
          {words.activity.seeWordingsShort()}
        </Button>
      )}
      <time className="history-time" dateTime={until}>
        {from === to ? to : words.activity.between({ from, to })}
      </time>
    </li>
  );
}
