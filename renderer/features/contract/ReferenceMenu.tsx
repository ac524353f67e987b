import { allianceScope } from "#shared/doc/queries/agreement.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { clauseApplies } from "#shared/model/clause.ts";
import type { Reference } from "#shared/model/richText.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton, type Icon } from "#renderer/ui/Button.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";

type ReferenceMenuProps = {
  readonly articles: readonly Head<"articles">[];
  readonly clauses: readonly Head<"clauses">[];
  readonly icon: Icon;
  readonly isDisabled: boolean;
  readonly onChoose: (reference: Reference) => void;
};

/** Puts a reference that follows the numbering where the person writes: to what stands in the agreement, and nothing else. */
export function ReferenceMenu({ articles, clauses, icon, isDisabled, onChoose }: ReferenceMenuProps) {
  const say = useMessages();
  const scope = useQuery(allianceScope);
  const standing = clauses.filter((clause) => clauseApplies(clause, scope));
  const actions = [
    ...articles.map(({ id, title }, index) => ({
      id,
      label: say.contract.reference.article({ number: index + 1, title }),
      run: () => onChoose({ to: "article", id }),
    })),
    ...standing.map(({ id, label }) => ({
      id: `clause:${id}`,
      label: say.contract.reference.clause({ label }),
      run: () => onChoose({ to: "clause", id }),
    })),
  ];
  return (
    <Menu label={say.contract.reference.title()} actions={actions}>
      <IconButton
        icon={icon}
        label={say.contract.toolbar.reference()}
        isDisabled={isDisabled || actions.length === 0}
      />
    </Menu>
  );
}
