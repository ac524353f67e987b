import type * as Y from "yjs";
import { z } from "zod";
import { fail } from "#shared/base/Result.ts";
import { allianceRecord } from "#shared/model/alliance.ts";
import { allianceMap } from "#shared/doc/roots.ts";
import { defineCommand, writing } from "./command.ts";
import { writeFields } from "./writeRecord.ts";

export const allianceId = (doc: Y.Doc): unknown => allianceMap(doc).get("id");

export const editAlliance = defineCommand(
  () =>
    z.strictObject({
      get changes() {
        return allianceRecord.changes;
      },
    }),
  (doc, args) => {
    if (allianceId(doc) === undefined) return fail({ kind: "no-alliance" });
    return writing(() => writeFields(allianceMap(doc), allianceRecord.fields, args.changes));
  },
);
