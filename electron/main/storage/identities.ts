import { webcrypto } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readCertificate, type CertificateFacts } from "#shared/signature/certificates/certificate.ts";
import { fingerprintOf } from "#shared/signature/certificates/fingerprint.ts";
import { signingAlgorithm } from "#shared/signature/certificates/keyAlgorithm.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import { readSettings, writeSettings } from "./settings.ts";
import { sealedSchema, type Vault } from "./vault.ts";

const maxChain = 10;
/** Certificates in the clear, DER in base64, the signatory's first; its key as PKCS#8 in base64, sealed. */
const keptSchema = z.strictObject({
  chain: z.array(z.string().max(100_000)).min(1).max(maxChain),
  key: sealedSchema,
});
type Kept = z.infer<typeof keptSchema>;

export type KeptIdentity = { readonly certificate: Bytes; readonly facts: CertificateFacts };

/** A signatory's identities on this machine, each in a file of its own named after its fingerprint. */
export type Identities = {
  readonly list: () => Promise<readonly KeptIdentity[]>;
  /** The key of `identity` must be extractable. */
  readonly keep: (identity: Identity) => Promise<Result<KeptIdentity, DiskFailure>>;
  /** With the key, which can be exported. */
  readonly load: (
    id: string,
  ) => Promise<Result<Identity & KeptIdentity, { readonly kind: "no-such-identity" | "key-out-of-reach" }>>;
  readonly remove: (id: string) => Promise<Result<void, DiskFailure>>;
};

type Ports = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly vault: Vault;
  readonly now: () => Date;
};

const base64 = (bytes: ArrayBuffer | Uint8Array) =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString("base64");
const fromBase64 = (text: string): Bytes => new Uint8Array(Buffer.from(text, "base64"));
const fileName = /^([0-9a-f]{64})\.json$/;

export function identitiesIn({ fs, folder, vault, now }: Ports): Identities {
  const pathOf = (id: string) => join(folder, `${id}.json`);

  const read = async (id: string): Promise<(KeptIdentity & { readonly kept: Kept }) | undefined> => {
    const file = await readSettings(fs, pathOf(id), keptSchema.nullable(), null, now());
    const kept = file.ok ? file.value.value : null;
    if (kept === null) return undefined;
    const certificate = fromBase64(kept.chain[0] ?? "");
    const leaf = await readCertificate(certificate, webcrypto);
    // A file under another identity's name would sign in that one's place.
    return leaf?.facts.fingerprint === id ? { certificate, facts: leaf.facts, kept } : undefined;
  };

  return {
    async list() {
      const names = await onDisk(() => fs.names(folder));
      const ids = (names.ok ? names.value : []).flatMap((name) => fileName.exec(name)?.[1] ?? []);
      const found = await Promise.all(ids.map(read));
      return found.flatMap((each) => (each === undefined ? [] : [each]));
    },
    async keep({ chain, privateKey }) {
      const leaf = await readCertificate(chain[0], webcrypto);
      assert(leaf !== undefined, "an identity has a certificate that can be read");
      const key = base64(await webcrypto.subtle.exportKey("pkcs8", privateKey as webcrypto.CryptoKey));
      const kept: Kept = { chain: chain.slice(0, maxChain).map(base64), key: await vault.seal(key) };
      const made = await onDisk(() => fs.makeFolder(folder));
      if (!made.ok) return made;
      const written = await writeSettings(fs, pathOf(await fingerprintOf(chain[0], webcrypto)), kept);
      return written.ok ? ok({ certificate: chain[0], facts: leaf.facts }) : written;
    },
    async load(id) {
      const found = await read(id);
      if (found === undefined) return fail({ kind: "no-such-identity" });
      const { kept, facts, certificate } = found;
      const opened = await vault.open(kept.key);
      const algorithm = signingAlgorithm(facts.keyAlgorithm);
      if (opened === undefined || algorithm === undefined) return fail({ kind: "key-out-of-reach" });
      try {
        const der = fromBase64(opened.secret);
        const privateKey = await webcrypto.subtle.importKey("pkcs8", der, algorithm, true, ["sign"]);
        if (opened.isStale)
          await writeSettings(fs, pathOf(id), { ...kept, key: await vault.seal(opened.secret) });
        const issuers = kept.chain.slice(1).map(fromBase64);
        return ok({ chain: [certificate, ...issuers], privateKey, certificate, facts });
      } catch {
        // What was unsealed is no key: another keyring's garbage.
        return fail({ kind: "key-out-of-reach" });
      }
    },
    remove: (id) => onDisk(() => fs.unlink(pathOf(id))),
  };
}
