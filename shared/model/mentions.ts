/** A partner as they are called in a message: « @Commune de Sauve ». */
export type Callable = { readonly id: string; readonly name: string };

/** A stretch of a message: words, or the call upon a partner. */
export type MessagePart = { readonly text: string; readonly partnerId: string | null };

/**
 * A message cut at its calls: an at sign and the whole name of one of these partners, the longest that fits, which no
 * letter or digit goes on. Joined, the parts are the message.
 */
export function messageParts(message: string, partners: readonly Callable[]): readonly MessagePart[] {
  const named = partners
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const parts: MessagePart[] = [];
  let from = 0;
  for (let at = message.indexOf("@"); at >= 0; at = message.indexOf("@", at + 1)) {
    const rest = message.slice(at + 1);
    const called = named.find(
      ({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
    );
    if (called === undefined) continue;
    const end = at + 1 + called.name.length;
    if (at > from) parts.push({ text: message.slice(from, at), partnerId: null });
    parts.push({ text: message.slice(at, end), partnerId: called.id });
    from = end;
    at = end - 1;
  }
  return from < message.length ? [...parts, { text: message.slice(from), partnerId: null }] : parts;
}

/** Whom a message calls upon, each once. */
export function mentionsIn<C extends Callable>(message: string, partners: readonly C[]): readonly C["id"][] {
  const called = new Set(messageParts(message, partners).map(({ partnerId }) => partnerId));
  return partners.filter(({ id }) => called.has(id)).map(({ id }) => id);
}

/** What is being typed after an at sign before the caret, and where the sign stands; `undefined` when nothing is. */
export function callBefore(message: string, caret: number): { at: number; typed: string } | undefined {
  const found = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(message.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? undefined : { at: caret - typed.length - 1, typed };
}

/** The partners whose name, or a word of it, begins with what was typed, whatever its case and its accents. */
export function callable<C extends Callable>(typed: string, partners: readonly C[]): readonly C[] {
  const start = folded(typed);
  return partners.filter(({ name }) => {
    const whole = folded(name);
    return whole !== start && (whole.startsWith(start) || whole.includes(` ${start}`));
  });
}

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
