/** What storage asks of an open file: positions are explicit, so that nothing depends on a hidden cursor. */
export type OpenFile = {
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  /** May write less than it was given, as the system call may: `writeAll` goes on from there. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>;
  readonly truncate: (length: number) => Promise<void>;
  /** The content is on the disk when it resolves. */
  readonly datasync: () => Promise<void>;
  readonly sync: () => Promise<void>;
  /** `links` is 0 once somebody has deleted the file under us. */
  readonly stat: () => Promise<{ readonly size: number; readonly links: number; readonly mode: number }>;
  readonly close: () => Promise<void>;
};

/**
 * The port to the disk: so small that a test can put a disk behind it that is full at the n-th byte, fails, writes
 * short, or loses its power after any call. Failures are thrown as Node throws them (an `Error` with a `code`).
 */
export type FileSystem = {
  /**
   * `read` and `write` open an existing regular file and follow no symbolic link (ELOOP); `create` fails with EEXIST
   * when anything has that name.
   */
  readonly open: (path: string, use: "read" | "write" | "create", mode?: number) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly names: (folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** The names in the folder are on the disk when it resolves; a system that cannot promise it does nothing. */
  readonly syncFolder: (path: string) => Promise<void>;
  readonly realPath: (path: string) => Promise<string>;
};
