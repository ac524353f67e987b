import { dirname, basename } from "node:path";
import type { FileSystem, OpenFile } from "#electron/main/storage/FileSystem.ts";

/** What the disk still has to do: to a file's content, or to the names of a folder. */
type ContentChange = { at: number; bytes: Uint8Array } | { length: number };
type NameChange = { name: string; node: FileNode | undefined }[];

class FileNode {
  now: Uint8Array<ArrayBuffer> = new Uint8Array();
  synced: Uint8Array<ArrayBuffer> = new Uint8Array();
  unsynced: ContentChange[] = [];
  links = 1;
}

type Folder = { now: Map<string, FileNode>; synced: Map<string, FileNode>; unsynced: NameChange[] };

export class PowerCut extends Error {}

export type Fault = "disk-full" | "fails" | "fails-after-doing" | "writes-short";

/** Chooses, for a number of possibilities, one of them; so a crash keeps what the property's generator says. */
export type Choose = (possibilities: number) => number;

const codes = {
  "disk-full": "ENOSPC",
  fails: "EIO",
  "fails-after-doing": "EIO",
  "writes-short": "EIO",
} as const;
const failure = (code: string) => Object.assign(new Error(code), { code });

function change(content: Uint8Array<ArrayBuffer>, it: ContentChange): Uint8Array<ArrayBuffer> {
  const length = "length" in it ? it.length : Math.max(content.length, it.at + it.bytes.length);
  const next = new Uint8Array(length);
  next.set(content.subarray(0, length));
  if ("bytes" in it) next.set(it.bytes, it.at);
  return next;
}

/**
 * A disk in memory that counts its calls, does what `faultAt` says at each, and loses its power when it is told to. Then
 * it keeps what was synced, and of the rest what the choices say: a beginning of the changes to each file, the last one
 * to any byte, with or without zeros to its full length; a beginning of the changes to the names of each folder.
 */
export class CrashingDisk {
  calls = 0;
  /** The number of the call that no longer happens: the process ends there. */
  powerCutAt = Number.POSITIVE_INFINITY;
  faultAt: (call: number, name: string) => Fault | undefined = () => undefined;
  capacity = Number.POSITIVE_INFINITY;
  readonly #folders = new Map<string, Folder>();

  #call<T>(name: string, work: () => T): Promise<T> {
    this.calls += 1;
    if (this.calls >= this.powerCutAt) return Promise.reject(new PowerCut());
    const fault = this.faultAt(this.calls, name);
    if (fault === "fails" || fault === "disk-full") return Promise.reject(failure(codes[fault]));
    return new Promise((resolve, reject) => {
      // Asynchronous, as a disk is, so that calls of several callers meet.
      setImmediate(() => {
        try {
          const value = work();
          if (fault === "fails-after-doing") reject(failure(codes[fault]));
          else resolve(value);
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  #folder(path: string): Folder {
    const folder = this.#folders.get(path);
    if (folder === undefined) throw failure("ENOENT");
    return folder;
  }

  #rename(folder: Folder, changes: NameChange) {
    for (const { name, node } of changes) {
      const before = folder.now.get(name);
      if (before !== undefined && before !== node) before.links -= 1;
      if (node === undefined) folder.now.delete(name);
      else folder.now.set(name, node);
    }
    folder.unsynced.push(changes);
  }

  used(): number {
    let bytes = 0;
    for (const folder of this.#folders.values())
      for (const node of folder.now.values()) bytes += node.now.length;
    return bytes;
  }

  /** The content of a file, for a test to look at or to damage. */
  content(path: string): Uint8Array {
    const node = this.#folder(dirname(path)).now.get(basename(path));
    if (node === undefined) throw failure("ENOENT");
    return node.now;
  }

  put(path: string, content: Uint8Array): void {
    const node = new FileNode();
    node.now = Uint8Array.from(content);
    node.synced = node.now;
    const folder = this.#folder(dirname(path));
    folder.now.set(basename(path), node);
    folder.synced.set(basename(path), node);
  }

  names(path: string): string[] {
    return [...this.#folder(path).now.keys()].sort();
  }

  /** The power goes, and comes back. */
  crash(choose: Choose): void {
    for (const folder of this.#folders.values()) {
      for (const changes of folder.unsynced.slice(0, choose(folder.unsynced.length + 1))) {
        for (const { name, node } of changes) {
          if (node === undefined) folder.synced.delete(name);
          else folder.synced.set(name, node);
        }
      }
      folder.unsynced = [];
      folder.now = new Map(folder.synced);
      for (const node of folder.now.values()) this.#crashFile(node, choose);
    }
    this.calls = 0;
    this.powerCutAt = Number.POSITIVE_INFINITY;
    this.faultAt = () => undefined;
  }

  #crashFile(node: FileNode, choose: Choose): void {
    const whole = choose(node.unsynced.length + 1);
    let content = node.unsynced.slice(0, whole).reduce(change, node.synced);
    const last = node.unsynced[whole];
    if (last !== undefined && "bytes" in last) {
      const kept = choose(last.bytes.length + 1);
      if (choose(2) === 1)
        content = change(content, { at: last.at, bytes: new Uint8Array(last.bytes.length) });
      content = change(content, { at: last.at, bytes: last.bytes.subarray(0, kept) });
    }
    node.now = content;
    node.synced = content;
    node.unsynced = [];
    node.links = 1;
  }

  readonly fs: FileSystem = {
    open: (path, use) =>
      this.#call("open", () => {
        const folder = this.#folder(dirname(path));
        const found = folder.now.get(basename(path));
        if (use === "create" && found !== undefined) throw failure("EEXIST");
        if (use !== "create" && found === undefined) throw failure("ENOENT");
        const node = found ?? new FileNode();
        if (found === undefined) this.#rename(folder, [{ name: basename(path), node }]);
        return this.#open(node);
      }),
    rename: (from, to) =>
      this.#call("rename", () => {
        const folder = this.#folder(dirname(from));
        const node = folder.now.get(basename(from));
        if (node === undefined) throw failure("ENOENT");
        // One change: a rename happens wholly or not.
        node.links += 1;
        this.#rename(folder, [
          { name: basename(to), node },
          { name: basename(from), node: undefined },
        ]);
      }),
    unlink: (path) =>
      this.#call("unlink", () => {
        const folder = this.#folder(dirname(path));
        if (!folder.now.has(basename(path))) throw failure("ENOENT");
        this.#rename(folder, [{ name: basename(path), node: undefined }]);
      }),
    names: (path) => this.#call("names", () => [...this.#folder(path).now.keys()]),
    makeFolder: (path) =>
      this.#call("makeFolder", () => {
        if (!this.#folders.has(path))
          this.#folders.set(path, { now: new Map(), synced: new Map(), unsynced: [] });
      }),
    syncFolder: (path) =>
      this.#call("syncFolder", () => {
        const folder = this.#folders.get(path);
        if (folder === undefined) return;
        folder.synced = new Map(folder.now);
        folder.unsynced = [];
      }),
    realPath: (path) =>
      this.#call("realPath", () => {
        this.content(path);
        return path;
      }),
  };

  #open(node: FileNode): OpenFile {
    const sync = () => {
      node.synced = node.now;
      node.unsynced = [];
    };
    const apply = (it: ContentChange) => {
      node.now = change(node.now, it);
      node.unsynced.push(it);
    };
    return {
      read: (into, position) =>
        this.#call("read", () => {
          const part = node.now.subarray(position, position + into.length);
          into.set(part);
          return part.length;
        }),
      write: (bytes, position) => {
        const isShort = this.faultAt(this.calls + 1, "write") === "writes-short";
        return this.#call("write", () => {
          const room = this.capacity - this.used();
          const wanted = isShort ? Math.ceil(bytes.length / 2) : bytes.length;
          const grows = Math.max(0, position + wanted - node.now.length);
          const taken = grows <= room ? wanted : wanted - (grows - Math.max(0, room));
          if (taken <= 0) throw failure("ENOSPC");
          apply({ at: position, bytes: Uint8Array.from(bytes.subarray(0, taken)) });
          return taken;
        });
      },
      truncate: (length) => this.#call("truncate", () => apply({ length })),
      datasync: () => this.#call("datasync", sync),
      sync: () => this.#call("sync", sync),
      stat: () => this.#call("stat", () => ({ size: node.now.length, links: node.links, mode: 0o600 })),
      close: () => this.#call("close", () => undefined),
    };
  }
}
