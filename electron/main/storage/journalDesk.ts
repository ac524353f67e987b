import { fail, ok, type Result } from "#shared/base/Result.ts";
import { unreachable } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { JournalOpened, ShellFailure } from "#shared/ipc/answers.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Journal, WriteFailure } from "./journal.ts";
import { maxUpdateBytes } from "./journalFormat.ts";
import { openJournal, type OpenFailure } from "./openJournal.ts";
import { turns } from "./turns.ts";

/** The journals that windows have open: each for one window alone. */
export type JournalDesk = {
  /** A window that opens again what it had open (its page was loaded anew) gets all of it again. */
  readonly open: (id: Id<"alliance">, windowId: number) => Promise<Result<JournalOpened, ShellFailure>>;
  readonly append: (
    id: Id<"alliance">,
    windowId: number,
    update: Bytes,
  ) => Promise<Result<void, ShellFailure>>;
  readonly compact: (
    id: Id<"alliance">,
    windowId: number,
    state: Bytes,
  ) => Promise<Result<void, ShellFailure>>;
  readonly close: (id: Id<"alliance">, windowId: number) => Promise<Result<void, ShellFailure>>;
  readonly isOpen: (id: Id<"alliance">) => boolean;
  /** Waits for what the window handed over, and tries again what the disk refused; a failure says what is unsaved. */
  readonly save: (windowId: number) => Promise<Result<void, ShellFailure>>;
  /** Closes all that the window has open, saved or not. */
  readonly closeAll: (windowId?: number) => Promise<void>;
};

type Held = { readonly journal: Journal; readonly windowId: number };

export function journalDesk(folderOf: (id: Id<"alliance">) => string, now: () => Date): JournalDesk {
  const held = new Map<Id<"alliance">, Held>();
  const inTurn = turns();

  const heldBy = (id: Id<"alliance">, windowId: number): Journal | undefined => {
    const found = held.get(id);
    return found?.windowId === windowId ? found.journal : undefined;
  };
  const closeOne = async (id: Id<"alliance">): Promise<Result<void, WriteFailure>> => {
    const journal = held.get(id)?.journal;
    held.delete(id);
    return journal === undefined ? ok(undefined) : journal.close();
  };
  const idsOf = (windowId: number | undefined) =>
    [...held].filter(([, each]) => windowId === undefined || each.windowId === windowId).map(([id]) => id);

  return {
    open: (id, windowId) =>
      inTurn(async () => {
        const holder = held.get(id);
        if (holder !== undefined && holder.windowId !== windowId) return fail({ kind: "in-use" });
        if (holder !== undefined) await closeOne(id);
        const opened = await openJournal(folderOf(id), now());
        if (!opened.ok) return fail(openFailure(opened.failure));
        const { journal, updates, report } = opened.value;
        held.set(id, { journal, windowId });
        return ok({
          updates: updates.map((update) => new Uint8Array(update)),
          setAside: report.damaged.length,
          bytes: journal.bytes(),
        });
      }),
    append: async (id, windowId, update) => {
      const written = await heldBy(id, windowId)?.append(update);
      return written === undefined ? fail({ kind: "refused" }) : outcome(written);
    },
    compact: async (id, windowId, state) => {
      const written = await heldBy(id, windowId)?.compact(state);
      return written === undefined ? fail({ kind: "refused" }) : outcome(written);
    },
    close: (id, windowId) =>
      inTurn(async () =>
        heldBy(id, windowId) === undefined ? fail({ kind: "refused" }) : outcome(await closeOne(id)),
      ),
    isOpen: (id) => held.has(id),
    save: async (windowId) => {
      const written = await Promise.all(idsOf(windowId).map(async (id) => held.get(id)?.journal.retry()));
      return outcome(written.find((each) => each?.ok === false) ?? ok(undefined));
    },
    closeAll: (windowId) =>
      inTurn(async () => {
        await Promise.all(idsOf(windowId).map(closeOne));
      }),
  };
}

const outcome = (written: Result<void, WriteFailure>): Result<void, ShellFailure> =>
  written.ok ? written : fail(writeFailure(written.failure));

function writeFailure(failure: WriteFailure): ShellFailure {
  switch (failure.kind) {
    case "closed":
      return { kind: "refused" };
    case "not-storable":
      return { kind: "too-large", maxBytes: maxUpdateBytes };
    case "disk-full":
    case "not-permitted":
    case "gone":
    case "disk-failed":
      return failure;
    default:
      return unreachable(failure);
  }
}

function openFailure(failure: OpenFailure): ShellFailure {
  switch (failure.kind) {
    case "locked":
      return { kind: "in-use" };
    case "made-by-newer-app":
      return { kind: "made-by-newer-app" };
    case "not-a-journal":
      return { kind: "disk-failed", code: "NOT_A_JOURNAL" };
    case "disk-full":
    case "not-permitted":
    case "gone":
    case "disk-failed":
      return failure;
    default:
      return unreachable(failure);
  }
}
