import { toBase64url } from "#shared/sync/base64url.ts";
import { nonceLength } from "#shared/sync/seal.ts";

/** An update that the relay has not said to be durable yet: ours, or one of others that we have seen. */
export type Unacknowledged = {
  readonly ref: number;
  readonly update: Uint8Array;
  /** Sealed once: sent again it is the same, so that it is recognised if it was kept the first time. */
  readonly sealed: Uint8Array;
};

export type Outbox = ReturnType<typeof outboxOf>;

const nonceOf = (sealed: Uint8Array) => toBase64url(sealed.subarray(0, nonceLength));

/** Keeps what was sent until it is known to be durable, in order. */
export function outboxOf() {
  const items = new Map<number, Unacknowledged>();
  const refs = new Map<string, number>();
  let lastRef = 0;

  function settle(ref: number): boolean {
    const item = items.get(ref);
    if (!item) return false;
    items.delete(ref);
    refs.delete(nonceOf(item.sealed));
    return true;
  }

  function add(update: Uint8Array, sealed: Uint8Array): Unacknowledged {
    lastRef = (lastRef % 0xffff_ffff) + 1;
    const item = { ref: lastRef, update, sealed };
    items.set(item.ref, item);
    refs.set(nonceOf(sealed), item.ref);
    return item;
  }

  return {
    add,
    /** The same for an entry of somebody else, or for one of ours that somebody gave back. */
    adopt: (update: Uint8Array, sealed: Uint8Array) =>
      void (refs.has(nonceOf(sealed)) || add(update, sealed)),
    get: (ref: number): Unacknowledged | undefined => items.get(ref),
    /** True when that item was waiting. */
    acknowledge: settle,
    /** The same for an item that comes back as a durable entry: it was kept, and its acknowledgement was lost. */
    recognise: (sealed: Uint8Array): boolean => refs.size > 0 && settle(refs.get(nonceOf(sealed)) ?? 0),
    waiting: (): readonly Unacknowledged[] => [...items.values()],
    size: () => items.size,
  };
}
