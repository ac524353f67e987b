import { X } from "lucide-react";
import { articleHeads } from "#shared/doc/queries/heads.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Cell } from "#shared/model/matrix.ts";
import { useCanWrite, useQuery, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { writeRoute } from "#renderer/platform/route.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";

/** The articles of the agreement that a cell is tied to: to follow, to add, to take away. */
export function CellArticles({ cell }: { cell: Cell }) {
  const say = useMessages().trajectory.cell;
  const canWrite = useCanWrite();
  const { allianceId } = useSession();
  const { chooseCell } = useAxisCommands();
  const articles = useQuery(articleHeads).map(({ id, title }, index) => ({
    id: id as Id<"article">,
    label: say.articleName({ number: index + 1, title }),
  }));
  const linked = articles.filter(({ id }) => cell.linkedArticleIds.includes(id));
  const others = articles.filter(({ id }) => !cell.linkedArticleIds.includes(id));
  const link = (ids: readonly Id<"article">[]) => void chooseCell(cell.id, { linkedArticleIds: ids });
  return (
    <div className="stack-tight">
      <span className="field-label">{say.articles()}</span>
      {linked.length === 0 && <p className="soft">{say.noArticles()}</p>}
      <ul role="list">
        {linked.map(({ id, label }) => (
          <li key={id} className="linked-article">
            <a
              className="grow"
              href={writeRoute({ page: "alliance", allianceId, room: "contract", item: id })}
            >
              {label}
            </a>
            {canWrite && (
              <IconButton
                icon={X}
                size="small"
                label={say.unlink({ article: label })}
                onPress={() => link(cell.linkedArticleIds.filter((each) => each !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {canWrite && others.length > 0 && (
        <Select
          label={say.linkArticle()}
          isLabelHidden
          placeholder={say.linkArticle()}
          value={null}
          options={others}
          onChange={(id) => link([...cell.linkedArticleIds, id])}
        />
      )}
    </div>
  );
}
