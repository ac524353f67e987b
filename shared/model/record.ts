import { z } from "zod";
import { once } from "#shared/base/once.ts";
import type { TextForm } from "./textForm.ts";

/** One stored field: what a command may write in it, and what a reader shows when nothing usable is stored. */
export type Field<T = unknown> = {
  readonly stored: "value" | "members";
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
};

export type Fields = Readonly<Record<string, Field>>;

export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** A field whose concurrent writes end in one of them (the other is shown after the merge). */
export const value = <T>(schema: z.ZodType<T>, fallback: T): Field<T> => ({
  stored: "value",
  schema,
  fallback,
});

/** A set, stored one key a member, so that two people who add different members keep both. Read sorted. */
export const members = <T extends string>(member: z.ZodType<T>): Field<readonly T[]> => ({
  stored: "members",
  schema: z.array(member).max(200).readonly(),
  fallback: [],
});

// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const isLine = z.regex(/^[^\u0000-\u001f\u007f\ud800-\udfff]*$/u, "line" satisfies TextForm);
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const isProse = z.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f\ud800-\udfff]*$/u, "text" satisfies TextForm);

/** A line of text without control characters, at most `max` UTF-16 units. */
export const line = (max = 300) => z.string().check(z.maxLength(max), isLine);

/** Several lines of text, at most `max` UTF-16 units, without other control characters. */
export const prose = (max: number) => z.string().check(z.maxLength(max), isProse);

/** A member's key within its record: `sdgGoals/13`. */
export const memberKey = (field: string, member: string): string => `${field}/${member}`;

/**
 * A kind of record: its fields, the strict schema of a change to it, and a reader that turns
 * anything ever stored (or sent by a hostile peer) into today's values. The reader is the migration.
 */
export function defineRecord<F extends Fields>(fields: F) {
  const names = Object.keys(fields) as (keyof F & string)[];
  const strict = (schemaOf: (field: Field) => z.ZodType) =>
    once(
      () =>
        z.strictObject(
          Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
        ) as unknown as z.ZodType<Partial<Values<F>>>,
    );
  const creation = strict((field) => (isRequired(field) ? field.schema : field.schema.optional()));
  const changes = strict((field) => field.schema.optional());
  return {
    fields,
    /** What a new record needs: every field whose fallback its own schema refuses, and any of the others. */
    get creation() {
      return creation();
    },
    /** Any of the fields, each valid; an unknown name is refused. */
    get changes() {
      return changes();
    },
    read(stored: ReadonlyMap<string, unknown>): Values<F> {
      return Object.fromEntries(
        names.map((name) => [name, readField(fields[name] as Field, name, stored)]),
      ) as Values<F>;
    },
    /** The same from plain data, where a set is a list: for records kept as they were at a moment. */
    revive(plain: unknown): Values<F> {
      const given = new Map(Object.entries(Object(plain)));
      return Object.fromEntries(
        names.map((name) => {
          const parsed = (fields[name] as Field).schema.safeParse(given.get(name));
          return [name, parsed.success ? parsed.data : (fields[name] as Field).fallback];
        }),
      ) as Values<F>;
    },
  };
}

const isRequired = (field: Field): boolean => !field.schema.safeParse(field.fallback).success;

export type RecordOf<K> = K extends { read(stored: ReadonlyMap<string, unknown>): infer V } ? V : never;

function readField(field: Field, name: string, stored: ReadonlyMap<string, unknown>): unknown {
  const raw = field.stored === "value" ? stored.get(name) : membersOf(name, stored);
  if (field.stored === "value") {
    const parsed = field.schema.safeParse(raw);
    return parsed.success ? parsed.data : field.fallback;
  }
  return (raw as string[]).filter((member) => field.schema.safeParse([member]).success);
}

function membersOf(field: string, stored: ReadonlyMap<string, unknown>): string[] {
  const prefix = memberKey(field, "");
  return [...stored]
    .filter(([key, present]) => present === true && key.startsWith(prefix))
    .map(([key]) => key.slice(prefix.length))
    .sort();
}
