import { constants } from "node:fs";
import { open, readdir, realpath, rename, unlink } from "node:fs/promises";
import { errorCode } from "./diskFailure.ts";
import type { FileSystem, OpenFile } from "./FileSystem.ts";
import { makeFolder } from "./makeFolder.ts";

// Windows has neither O_NOFOLLOW nor O_NONBLOCK: Node leaves the constants undefined there.
const notThroughLinks = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const flagsFor = {
  read: constants.O_RDONLY | notThroughLinks,
  write: constants.O_RDWR | notThroughLinks,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
} as const;

/** Files that only their owner reads, unless the caller asks otherwise: drafts of agreements are confidential. */
const ownerOnly = 0o600;

export const nodeFileSystem: FileSystem = {
  open: async (path, use, mode = ownerOnly) => {
    const handle = await open(path, flagsFor[use], mode);
    const status = await handle.stat();
    if (!status.isFile()) {
      await handle.close();
      throw Object.assign(new Error("not a regular file"), { code: "ELOOP" });
    }
    return {
      read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
      write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
      truncate: (length) => handle.truncate(length),
      datasync: () => handle.datasync(),
      sync: () => handle.sync(),
      stat: async () => {
        const { size, nlink, mode } = await handle.stat();
        return { size, links: nlink, mode: mode & 0o777 };
      },
      close: () => handle.close(),
    } satisfies OpenFile;
  },
  rename,
  unlink,
  names: readdir,
  makeFolder: async (path) => makeFolder(path),
  syncFolder: async (path) => {
    try {
      const handle = await open(path, constants.O_RDONLY);
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      // Windows opens no folders and some network shares sync none: there the rename alone has to do.
      if (!["EISDIR", "EPERM", "EINVAL", "ENOTSUP", "EBADF"].includes(errorCode(error) ?? "")) throw error;
    }
  },
  realPath: (path) => realpath(path),
};
