import { concatBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { canonicalBytes, contentHash } from "./canonicalForm.ts";
import type { Statement } from "./statement.ts";

/*
 * What a statement is named by and signed as. Apart from its schema, which the first screen needs and which hashes
 * nothing.
 */

export const idOfStatement = (said: Statement): string => contentHash(said);

/** What a signature of a statement covers. The heading keeps it from being taken for a signature of anything else. */
export const signedBytes = (said: Statement): Bytes =>
  concatBytes(utf8("Alliage statement 1\n"), canonicalBytes(said));
