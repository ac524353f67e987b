import { z } from "zod";

declare const kind: unique symbol;

/** The name of one record of kind `K`, made once by its creator and never reused. */
export type Id<K extends string> = string & { readonly [kind]: K };

/** Letters, digits, `-` and `_`, 1 to 64 of them: safe as a map key, a file name and an XML name's tail. */
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

export const idSchema = <K extends string>() =>
  z.custom<Id<K>>((value) => typeof value === "string" && idPattern.test(value), {
    message: "expected an identifier: 1 to 64 letters, digits, - or _",
  });
