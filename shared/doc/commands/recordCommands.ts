import { z } from "zod";
import type * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { idSchema } from "#shared/model/Id.ts";
import { parseMarkup } from "#shared/model/markup.ts";
import type { Instant } from "#shared/model/time.ts";
import { orderAt } from "#shared/doc/order.ts";
import { readHeads, recordMap, scalars } from "#shared/doc/readRecord.ts";
import { collections, storedKeys, type CollectionName } from "#shared/doc/roots.ts";
import { defineCommand, writing, type CommandFailure } from "./command.ts";
import { createRecord, existing, reveal, writeFields } from "./writeRecord.ts";

/** What a change must find in the document, beside its own schema. */
export type Check = (doc: Y.Doc, fields: Readonly<Record<string, unknown>>) => Result<null, CommandFailure>;
const noCheck: Check = () => ok(null);

const id = idSchema<string>();
const place = z.number().int().min(0).max(100_000);

const valueIn = (of: object, field: string): unknown => (of as Readonly<Record<string, unknown>>)[field];

const textArguments = (collection: CollectionName) =>
  z.strictObject(
    Object.fromEntries(
      collections[collection].texts.map((name) => [name, z.string().max(200_000).optional()]),
    ),
  );

export type RecordRules = {
  readonly check?: Check;
  /** Called in the transaction that makes a record. */
  readonly onMade?: (doc: Y.Doc, id: string, now: Instant) => void;
  /** A field: a record's place counts among those that share its value, such as the people of one partner. */
  readonly within?: string;
};

/**
 * The commands that every collection of records has. `add` takes the fields, texts in the markup of templates and
 * an optional place (0 is first, absent is last); `edit` takes the changed fields alone. `drop` sets a tombstone
 * and `restore` lifts it: what others write meanwhile is kept.
 */
export function recordCommands(
  collection: CollectionName,
  { check = noCheck, onMade, within }: RecordRules = {},
) {
  const { record } = collections[collection];
  const peersOf = (doc: Y.Doc, group: unknown) =>
    readHeads(doc, collection, "all").filter(
      (peer) => within === undefined || valueIn(peer, within) === group,
    );
  const groupOf = (of: object) => (within === undefined ? undefined : valueIn(of, within));
  type Given = z.ZodType<Readonly<Record<string, unknown>>>;

  const add = defineCommand(
    () =>
      z.strictObject({
        id: id.optional(),
        at: place.optional(),
        get fields(): Given {
          return record.creation;
        },
        texts: textArguments(collection).optional(),
      }),
    (doc, args, context) => {
      if (args.id !== undefined && recordMap(doc, collection, args.id) !== undefined) {
        return fail({ kind: "record-exists", collection, id: args.id });
      }
      const checked = check(doc, args.fields);
      if (!checked.ok) return checked;
      const made = args.id ?? context.newId();
      return ok({
        make: () => {
          const peers = peersOf(doc, groupOf(record.read(new Map(Object.entries(args.fields)))));
          const order = orderAt(peers, Math.min(args.at ?? peers.length, peers.length));
          const texts = Object.fromEntries(
            Object.entries(args.texts ?? {}).flatMap(([name, text]) =>
              text === undefined ? [] : [[name, parseMarkup(text)]],
            ),
          );
          createRecord(doc, collection, { id: made, order, fields: args.fields, texts }, context.now);
          onMade?.(doc, made, context.now);
        },
        write: () => {
          reveal(doc, collection, made);
          return { id: made };
        },
      });
    },
  );

  const edit = defineCommand(
    () =>
      z.strictObject({
        id,
        get changes(): Given {
          return record.changes;
        },
      }),
    (doc, args) => {
      const map = existing(doc, collection, args.id);
      if (!map.ok) return map;
      const checked = check(doc, args.changes);
      if (!checked.ok) return checked;
      return writing(() => writeFields(map.value, record.fields, args.changes), { id: args.id });
    },
  );

  const setTombstone = (isDropped: boolean) =>
    defineCommand(
      () => z.strictObject({ id }),
      (doc, args, { now }) => {
        const map = existing(doc, collection, args.id);
        if (!map.ok) return map;
        return writing(
          () => {
            if ((typeof map.value.get(storedKeys.droppedAt) === "string") === isDropped) return;
            map.value.set(storedKeys.droppedAt, isDropped ? now : null);
          },
          { id: args.id },
        );
      },
    );

  /** `to` counts among the records that are present (those `within` its group), the moved one left out. */
  const move = defineCommand(
    () => z.strictObject({ id, to: place }),
    (doc, args) => {
      const map = existing(doc, collection, args.id);
      if (!map.ok) return map;
      return writing(
        () => {
          const peers = peersOf(doc, groupOf(record.read(scalars(map.value)))).filter(
            (peer) => peer.droppedAt === null && peer.id !== args.id,
          );
          map.value.set(storedKeys.order, orderAt(peers, Math.min(args.to, peers.length)));
        },
        { id: args.id },
      );
    },
  );

  return { add, edit, drop: setTombstone(true), restore: setTombstone(false), move };
}
