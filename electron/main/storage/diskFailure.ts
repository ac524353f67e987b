import { fail, ok, type Result } from "#shared/base/Result.ts";

/** Why the disk did not do as asked. `code` is the system's own word (EIO, …); paths are never carried. */
export type DiskFailure =
  | { readonly kind: "disk-full" }
  | { readonly kind: "not-permitted" }
  | { readonly kind: "gone" }
  | { readonly kind: "disk-failed"; readonly code: string };

const kinds: Readonly<Record<string, "disk-full" | "not-permitted" | "gone">> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
  EROFS: "not-permitted",
  ENOENT: "gone",
  ENOTDIR: "gone",
  ENODEV: "gone",
  ENXIO: "gone",
  ESTALE: "gone",
};

/** The code of an error that the system gave (`ENOSPC`); nothing for an error of our own. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

export function diskFailure(code: string): DiskFailure {
  const kind = kinds[code];
  return kind === undefined ? { kind: "disk-failed", code } : { kind };
}

/** Runs work on the disk: what the system refuses becomes a failure, a bug stays thrown. */
export async function onDisk<T>(work: () => Promise<T>): Promise<Result<T, DiskFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return fail(diskFailure(code));
  }
}
