import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** `gnome_libsecret`, `basic_text`, or `none`; the key is the keyring's, and a test may change it. */
const backend = process.env["STAND_IN_KEYRING"] ?? "gnome_libsecret";
const key = createHash("sha256")
  .update(process.env["STAND_IN_KEY"] ?? "trousseau")
  .digest();

export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(backend !== "none"),
  getSelectedStorageBackend: () => (backend === "none" ? "unknown" : backend),
  encryptStringAsync: (secret: string) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
  },
  decryptStringAsync: async (sealed: Buffer) => {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    return Promise.resolve({ result: opened.toString("utf8"), shouldReEncrypt: false });
  },
};
