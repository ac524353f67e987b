import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { ok, type Result } from "#shared/base/Result.ts";
import { origins } from "#shared/doc/origins.ts";
import { readAlliance as readAllianceRecord } from "#shared/doc/queries/agreement.ts";
import type { AllianceFile } from "#shared/doc/format/allianceFile.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { joinRoom, type Room } from "#shared/sync/client/joinRoom.ts";
import { readAlliance, writeAlliance } from "./allianceFiles.ts";
import { exists } from "./files.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";
import { whileLocked } from "./whileLocked.ts";

/** An `.alliance` file joined to a room, through a document in memory that holds what both hold. */
export type SyncedFile = {
  readonly doc: Y.Doc;
  readonly room: Room;
  /**
   * Takes in what the file holds. Fails, and takes in nothing, when it is of another alliance than the document:
   * so it is called once the room is known.
   */
  readonly takeIn: () => Promise<Result<Novelty, Sentence>>;
  /** Takes in what was written to the file meanwhile, then writes what it lacks: no side overwrites the other. */
  readonly save: () => Promise<Result<Novelty, Sentence>>;
  /** What tells the file from how we last left it. */
  readonly hasChanged: () => Promise<boolean>;
};

/** `isNew`: the file held something that the document did not. */
export type Novelty = { readonly isNew: boolean };

export async function openSyncedFile(
  path: string,
  invitation: Invitation,
  terminal: Terminal,
): Promise<Result<SyncedFile, Sentence>> {
  const { say } = terminal;
  // Read now, so that a file that cannot be used is refused before anything goes over the network.
  const first = (await exists(path)) ? await readAlliance(path, terminal) : undefined;
  if (first?.ok === false) return first;
  const doc = new Y.Doc();
  const attachments = new Map<string, AllianceFile["attachments"][number]>();
  let seen = "";
  const room = joinRoom(doc, invitation, {
    WebSocket,
    random: (length) => new Uint8Array(randomBytes(length)),
    schedule: after,
  });

  function unite(file: AllianceFile): Result<Novelty, Sentence> {
    const [mine, theirs] = [readAllianceRecord(doc), readAllianceRecord(file.doc)];
    if (mine.id !== "" && mine.id !== theirs.id) {
      return sentence(say.alliance.differentRoom({ file: path, name: theirs.name, room: mine.name }));
    }
    const before = Y.snapshot(doc);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(file.doc, Y.encodeStateVector(doc)), origins.load);
    for (const entry of file.attachments) attachments.set(entry.name, entry);
    return ok({ isNew: !Y.equalSnapshots(before, Y.snapshot(doc)) });
  }

  async function readFile(): Promise<Result<AllianceFile | undefined, Sentence>> {
    return (await exists(path)) ? readAlliance(path, terminal) : ok(undefined);
  }

  async function takeIn(): Promise<Result<Novelty, Sentence>> {
    const file = await readFile();
    if (!file.ok) return file;
    return file.value === undefined ? ok({ isNew: false }) : unite(file.value);
  }

  const save = () =>
    whileLocked(path, terminal, async () => {
      const file = await readFile();
      if (!file.ok) return file;
      const taken = file.value === undefined ? ok({ isNew: false }) : unite(file.value);
      if (!taken.ok) return taken;
      if (file.value === undefined || !isSame(file.value)) {
        const written = await writeAlliance(path, { doc, attachments: [...attachments.values()] }, terminal);
        if (!written.ok) return written;
      }
      // Within the lock: what is written after it is for the next look.
      seen = await versionOf(path);
      return taken;
    });

  const isSame = (file: AllianceFile): boolean =>
    file.attachments.length === attachments.size && Y.equalSnapshots(Y.snapshot(file.doc), Y.snapshot(doc));

  return ok({ doc, room, takeIn, save, hasChanged: async () => (await versionOf(path)) !== seen });
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Files are replaced whole, so another content is another inode; the time tells those that reuse one. */
const versionOf = (path: string): Promise<string> =>
  stat(path, { bigint: true }).then(
    ({ mtimeNs, ino, size }) => `${mtimeNs}/${ino}/${size}`,
    () => "",
  );
