import type * as Y from "yjs";
import type { DebateRecord } from "#shared/model/debateRecord.ts";
import { partnerName } from "#shared/model/partner.ts";
import { readAll } from "#shared/doc/readRecord.ts";
import type { Compared } from "#shared/doc/statements/keyDoubt.ts";
import { readStandings } from "./consent.ts";

/** What was said of each article, and what was decided: for an export. */
export function readDebateRecord(doc: Y.Doc, compared: Compared): DebateRecord {
  const { consent, positions, register } = readStandings(doc, compared);
  const { articles } = consent;
  const objections = [...positions.objections.values()];
  const { decisions, replacedBy } = register;
  const names = new Map(
    readAll(doc, "partners").map((partner) => [partner.id as string, partnerName(partner)]),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    articles: articles.map(({ id, status, stands }) => ({
      articleId: id,
      status,
      positions: stands.map(({ partnerId, standing: { kind, isCurrent, said } }) => ({
        partner: nameOf(partnerId),
        kind,
        isCurrent,
        comment: said?.statement.comment ?? "",
      })),
      objections: objections.flatMap(({ position: { statement }, state }) =>
        statement.articleId === id
          ? [{ partner: nameOf(statement.partnerId), at: statement.at, state, argument: statement.comment }]
          : [],
      ),
    })),
    decisions: decisions.map(({ id, statement }) => ({
      id,
      at: statement.at,
      subject: statement.subject,
      wording: statement.wording,
      articleId: statement.articleId,
      kind: statement.kind,
      method: statement.method,
      partner: nameOf(statement.partnerId),
      positions: statement.positions.map(({ partnerId, kind }) => ({ partner: nameOf(partnerId), kind })),
      responsible: statement.responsiblePartnerId === null ? null : nameOf(statement.responsiblePartnerId),
      dueOn: statement.dueOn,
      isReplaced: Object.hasOwn(replacedBy, id),
    })),
  };
}
