import { z } from "zod";

/** A secret as it lies on the disk. `nothing` sealed it where the system has no means to: the file's mode has to do. */
export const sealedSchema = z.strictObject({
  by: z.enum(["system", "nothing"]),
  content: z.string().max(1 << 20),
});
export type Sealed = z.infer<typeof sealedSchema>;

/** Seals small secrets with a key that the system keeps for this user. */
export type Vault = {
  /** `plain`: there is no keyring here, and every program of this user can read what is sealed. */
  readonly protection: () => Promise<"keyring" | "plain">;
  readonly seal: (secret: string) => Promise<Sealed>;
  /** Nothing when the system's key no longer opens it. `isStale`: the key has changed, and it should be sealed anew. */
  readonly open: (
    sealed: Sealed,
  ) => Promise<{ readonly secret: string; readonly isStale: boolean } | undefined>;
};

/** What is used of Electron's `safeStorage`: the asynchronous half, since Electron 46 has no other. */
export type SafeStorage = {
  readonly isAsyncEncryptionAvailable: () => Promise<boolean>;
  readonly encryptStringAsync: (secret: string) => Promise<Uint8Array>;
  readonly decryptStringAsync: (
    sealed: Buffer,
  ) => Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** Linux only. `basic_text` is a key that stands in the program's source: it protects nothing. */
  readonly getSelectedStorageBackend?: () => string;
};

export function vaultOver(system: SafeStorage, platform: NodeJS.Platform): Vault {
  const canSeal = () => system.isAsyncEncryptionAvailable().catch(() => false);
  const hasKeyring = async () =>
    (await canSeal()) &&
    !(platform === "linux" && ["basic_text", "unknown"].includes(system.getSelectedStorageBackend?.() ?? ""));
  return {
    protection: async () => ((await hasKeyring()) ? "keyring" : "plain"),
    async seal(secret) {
      if (!(await canSeal())) return { by: "nothing", content: secret };
      const sealed = await system.encryptStringAsync(secret);
      return { by: "system", content: Buffer.from(sealed).toString("base64") };
    },
    async open({ by, content }) {
      if (by === "nothing") return { secret: content, isStale: await canSeal() };
      try {
        const opened = await system.decryptStringAsync(Buffer.from(content, "base64"));
        return { secret: opened.result, isStale: opened.shouldReEncrypt };
      } catch {
        // Another user, another machine, a keyring that was made anew: all say the same, in words of their own.
        return undefined;
      }
    },
  };
}
