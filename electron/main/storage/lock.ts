import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { z } from "zod";
import { readUtf8, utf8 } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readWhole, writeAll } from "./atomicWrite.ts";
import { errorCode, onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";

/** Who is asking, and how to learn whether another process still runs. A port, so that tests can play several. */
export type ProcessView = {
  readonly host: string;
  readonly pid: number;
  /** When the machine started, in seconds; it may be a few seconds off. */
  readonly bootedAt: number;
  /** What tells a process from a later one of the same number; empty where the system does not say. */
  readonly birthOf: (pid: number) => string;
  readonly isAlive: (pid: number) => boolean;
  readonly wait: (ms: number) => Promise<void>;
};

export const thisProcess: ProcessView = {
  host: hostname(),
  pid: process.pid,
  bootedAt: Math.round(Date.now() / 1000 - uptime()),
  birthOf: (pid) => {
    try {
      // proc(5): the 22nd field, the 20th after the command's closing bracket.
      const status = readFileSync(`/proc/${pid}/stat`, "latin1");
      return status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    } catch {
      return "";
    }
  },
  isAlive: (pid) => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return errorCode(error) === "EPERM";
    }
  },
  wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
};

const Owner = z.object({
  token: z.string().regex(/^[0-9a-f]{16}$/),
  host: z.string(),
  pid: z.int().positive(),
  bootedAt: z.number(),
  birth: z.string(),
});
type Owner = z.infer<typeof Owner>;

export type Lock = { readonly release: () => Promise<void> };
export type LockFailure =
  | { readonly kind: "locked"; readonly pid: number; readonly host: string }
  | DiskFailure;

const bootToleranceSeconds = 60;
const unfinishedRetries = 20;
const unfinishedWaitMs = 25;
const lockLimitBytes = 4096;
const heldHere = new Set<string>();

/**
 * Takes the lock file, or says who holds it. The lock of a process that is no more is taken over: a dead owner's token
 * names a second lock, and only who holds that one may replace the first, so two processes that find the same dead
 * owner cannot both win. The lock of another machine (a shared folder) is never judged dead from here; a person who knows
 * better (some machines change their name with the network) opens with that `host` and an `isAlive` that says no.
 */
export async function takeLock(
  fs: FileSystem,
  path: string,
  self: ProcessView,
): Promise<Result<Lock, LockFailure>> {
  const owner: Owner = {
    token: randomBytes(8).toString("hex"),
    host: self.host,
    pid: self.pid,
    bootedAt: self.bootedAt,
    birth: self.birthOf(self.pid),
  };
  const taken = await onDisk(() => take(fs, path, self, owner));
  if (!taken.ok) return taken;
  if (taken.value !== undefined)
    return fail({ kind: "locked", pid: taken.value.pid, host: taken.value.host });
  heldHere.add(owner.token);
  return ok({
    release: async () => {
      heldHere.delete(owner.token);
      await onDisk(async () => {
        if ((await ownerOf(fs, path))?.token === owner.token) await fs.unlink(path);
      });
    },
  });
}

/** Gives whoever holds the lock instead, or nothing when it is ours now. */
async function take(
  fs: FileSystem,
  path: string,
  self: ProcessView,
  owner: Owner,
): Promise<Owner | undefined> {
  if (await create(fs, path, owner)) return otherThan(owner, await ownerOf(fs, path));
  const holder = await patientOwnerOf(fs, path, self);
  if (holder === undefined) return take(fs, path, self, owner);
  if (!isDead(holder, self)) return holder;
  const guard = `${path}.${holder.token}`;
  const rival = await take(fs, guard, self, { ...owner, token: randomBytes(8).toString("hex") });
  if (rival !== undefined) return rival;
  try {
    const now = await ownerOf(fs, path);
    if (now !== undefined && now.token !== holder.token) return now;
    const draft = `${guard}.new`;
    await fs.unlink(draft).catch(() => undefined);
    await create(fs, draft, owner);
    await fs.rename(draft, path);
    return undefined;
  } finally {
    await fs.unlink(guard);
  }
}

const otherThan = (owner: Owner, found: Owner | undefined) =>
  found?.token === owner.token ? undefined : found;

async function create(fs: FileSystem, path: string, owner: Owner): Promise<boolean> {
  try {
    const file = await fs.open(path, "create");
    try {
      await writeAll(file, utf8(JSON.stringify(owner)), 0);
    } catch (error) {
      await fs.unlink(path).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

const unreadable: Owner = { token: "unreadable", host: "", pid: 0, bootedAt: 0, birth: "" };

/** Nothing when there is no lock; `unreadable` for one that is not finished, or garbled. */
async function ownerOf(fs: FileSystem, path: string): Promise<Owner | undefined> {
  try {
    const text = readUtf8(await readWhole(fs, path, lockLimitBytes));
    return Owner.parse(JSON.parse(text ?? ""));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    if (errorCode(error) === undefined || errorCode(error) === "EFBIG") return unreadable;
    throw error;
  }
}

/** Whoever is between creating the lock and writing its name into it gets half a second to do so. */
async function patientOwnerOf(fs: FileSystem, path: string, self: ProcessView): Promise<Owner | undefined> {
  for (let tries = 0; tries < unfinishedRetries; tries += 1) {
    const owner = await ownerOf(fs, path);
    if (owner !== unreadable) return owner;
    await self.wait(unfinishedWaitMs);
  }
  return ownerOf(fs, path);
}

function isDead(owner: Owner, self: ProcessView): boolean {
  if (owner === unreadable) return true;
  if (owner.host !== self.host) return false;
  if (Math.abs(owner.bootedAt - self.bootedAt) > bootToleranceSeconds) return true;
  // A container gives its programs the same numbers at every start: our own number is ours only if we remember it.
  if (owner.pid === self.pid && self.birthOf(self.pid) === owner.birth) return !heldHere.has(owner.token);
  return !self.isAlive(owner.pid) || (owner.birth !== "" && self.birthOf(owner.pid) !== owner.birth);
}
