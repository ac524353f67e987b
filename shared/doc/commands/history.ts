import { z } from "zod";
import { fail, ok } from "#shared/base/Result.ts";
import { activityChange } from "#shared/model/activity.ts";
import { author, storedAuthor } from "#shared/model/author.ts";
import { articleTexts } from "#shared/model/article.ts";
import { idSchema } from "#shared/model/Id.ts";
import { line } from "#shared/model/record.ts";
import { sha256Hex, versionRecord } from "#shared/model/version.ts";
import { isEqual } from "#shared/base/equality.ts";
import { keepActivity } from "#shared/doc/history/activity.ts";
import { keepRevision } from "#shared/doc/history/keepRevision.ts";
import { readWording } from "#shared/doc/history/revisions.ts";
import { keepAgreement } from "#shared/doc/history/snapshot.ts";
import { orderAt } from "#shared/doc/order.ts";
import { origins } from "#shared/doc/origins.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readAll, recordMap } from "#shared/doc/readRecord.ts";
import { articleRecord } from "#shared/model/article.ts";
import { authorsMap } from "#shared/doc/roots.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { textAt } from "#shared/doc/textAt.ts";
import { defineCommand, writing } from "./command.ts";
import { recordCommands } from "./recordCommands.ts";
import { createRecord, existing, reveal, writeFields } from "./writeRecord.ts";

const id = idSchema<string>();
const nothing = () => ({});

/** Says who is behind this session: what it writes is shown under this name. */
export const nameAuthor = defineCommand(
  () => author.strict(),
  (doc, args, { now }) => {
    const key = String(doc.clientID);
    const stored = storedAuthor.safeParse(authorsMap(doc).get(key));
    if (stored.success && isEqual(stored.data, { ...args, at: stored.data.at }))
      return ok({ write: nothing });
    return writing(() => authorsMap(doc).set(key, { ...args, at: now }));
  },
  origins.record,
);

/** Notes in this session's diary what was done to which records. */
export const recordActivity = defineCommand(
  () => z.strictObject({ changes: z.array(activityChange).max(200) }),
  (doc, { changes }, { now }) => writing(() => keepActivity(doc, changes, now)),
  origins.record,
);

/** Keeps the present wording of an article, if it is not that of its last revision. Answers the revision's id. */
export const recordRevision = defineCommand(
  () => z.strictObject({ id, reason: line(300).optional() }),
  (doc, args, { now }) => {
    const map = existing(doc, "articles", args.id);
    if (!map.ok) return map;
    return ok({ write: () => ({ id: keepRevision(doc, args.id, now, args.reason) }) });
  },
  origins.record,
);

/** Makes an article say an earlier wording, word by word: what others write meanwhile stays. */
export const restoreWording = defineCommand(
  () => z.strictObject({ id, contentHash: sha256Hex }),
  (doc, args) => {
    const map = existing(doc, "articles", args.id);
    if (!map.ok) return map;
    const said = readWording(doc, args.contentHash);
    if (said === undefined)
      return fail({ kind: "no-such-record", collection: "contents", id: args.contentHash });
    return writing(
      () => {
        if (articleRecord.fields.title.schema.safeParse(said.title).success) {
          writeFields(map.value, articleRecord.fields, { title: said.title });
        }
        for (const field of articleTexts) {
          const text = textAt(doc, { collection: "articles", id: args.id, field });
          if (text !== undefined) replaceAll(text, said[field]);
        }
      },
      { id: args.id },
    );
  },
);

/** Names this moment: keeps the whole agreement as it stands. */
export const nameMoment = defineCommand(
  () => z.strictObject({ id: id.optional(), name: versionRecord.fields.name.schema }),
  (doc, args, context) => {
    if (args.id !== undefined && recordMap(doc, "versions", args.id) !== undefined) {
      return fail({ kind: "record-exists", collection: "versions", id: args.id });
    }
    const made = args.id ?? context.newId();
    return ok({
      make: () => {
        const versions = readAll(doc, "versions");
        const near = versions.findLast(({ contentHash }) => contentHash !== "")?.contentHash ?? null;
        const contentHash = keepAgreement(doc, readAgreement(doc), near);
        const fields = { name: args.name, at: context.now, contentHash };
        createRecord(
          doc,
          "versions",
          { id: made, order: orderAt(versions, versions.length), fields },
          context.now,
        );
      },
      write: () => {
        reveal(doc, "versions", made);
        return { id: made };
      },
    });
  },
);

/** A version keeps what it says; its name may be mended. */
export const editMoment = defineCommand(
  () => z.strictObject({ id, changes: z.strictObject({ name: versionRecord.fields.name.schema }) }),
  (doc, args) => {
    const map = existing(doc, "versions", args.id);
    return map.ok
      ? writing(() => writeFields(map.value, versionRecord.fields, args.changes), { id: args.id })
      : map;
  },
);

export const { drop: dropMoment, restore: restoreMoment } = recordCommands("versions");
