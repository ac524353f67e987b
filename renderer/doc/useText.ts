import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { changeCount } from "#shared/doc/changeCount.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";
import type { RichText } from "#shared/model/richText.ts";
import { useSession } from "./session/SessionContext.tsx";

const nothing: RichText = [];

/** What `read` makes of one long text, read again when that text changes and no other. Pass a constant function. */
export function useText<T>(place: TextPlace, read: (text: RichText) => T): T {
  const { doc } = useSession();
  const key = JSON.stringify(place);
  const observed = useMemo(() => {
    const text = textAt(doc, JSON.parse(key) as TextPlace);
    return observeText(doc, text, read);
  }, [doc, key, read]);
  return useSyncExternalStore(observed.subscribe, observed.get);
}

function observeText<T>(doc: Y.Doc, text: Y.Text | undefined, read: (text: RichText) => T) {
  const now = () => read(text === undefined ? nothing : decode(text));
  let current = now();
  let readAt = changeCount(doc);
  const refresh = (): boolean => {
    const next = now();
    readAt = changeCount(doc);
    if (isEqual(next, current)) return false;
    current = next;
    return true;
  };
  return {
    get: () => current,
    subscribe: (listener: () => void) => {
      const onChange = () => {
        if (refresh()) listener();
      };
      text?.observe(onChange);
      if (readAt !== changeCount(doc)) refresh();
      return () => text?.unobserve(onChange);
    },
  };
}
