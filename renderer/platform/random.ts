import { toBase64url } from "#shared/sync/base64url.ts";

/** Works on plain http pages too, where `crypto.randomUUID` and `crypto.subtle` do not exist. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/** A fresh identifier of 128 random bits. */
export const newId = (): string => toBase64url(randomBytes(16)).replace(/^-/, "_");

export const now = (): string => new Date().toISOString();
