import { z } from "zod";
import type { TextForm } from "./textForm.ts";

declare const kind: unique symbol;

/** The name of one record of kind `K`, made once by its creator and never reused. */
export type Id<K extends string> = string & { readonly [kind]: K };

/** Letters, digits, `-` and `_`, 1 to 64 of them: safe as a map key, a file name and an XML name's tail. */
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

export const isId = (value: unknown): value is Id<string> =>
  typeof value === "string" && idPattern.test(value);

export const idSchema = <K extends string>() =>
  z.custom<Id<K>>(isId, { message: "identifier" satisfies TextForm });
