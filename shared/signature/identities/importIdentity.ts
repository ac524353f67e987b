import { PFX, type SafeBag } from "pkijs";
import { fromBER } from "asn1js";
import { equalBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { ReadCertificate } from "#shared/signature/certificates/certificate.ts";
import type { Bags, Identity } from "./identity.ts";
import { signingAlgorithm } from "#shared/signature/certificates/keyAlgorithm.ts";
import { readLegacyBags } from "./legacyIdentity.ts";
import { engineOver, readCertificates } from "#shared/signature/certificates/trust.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

export type ImportFailure =
  | { readonly kind: "not-an-identity"; readonly detail: string }
  | { readonly kind: "wrong-passphrase" }
  | { readonly kind: "no-private-key" }
  | { readonly kind: "no-certificate-for-the-key" }
  | { readonly kind: "unusable-key"; readonly keyAlgorithm: string };

const maxBytes = 1024 * 1024;
const maxIterations = 5_000_000;

/**
 * Reads an identity from PKCS#12, modern (PBES2) or old (RC2, 3DES), whatever the passphrase's script. The key cannot
 * be exported again from the result, unless it is to be kept elsewhere. The signatory's certificate is the one whose
 * public key is the private key's.
 */
export async function importIdentity(
  file: Bytes,
  passphrase: string,
  crypto: WebCrypto,
  isExtractable = false,
): Promise<Result<Identity, ImportFailure>> {
  const sound = checkFile(file);
  if (!sound.ok) return sound;
  let bags = await readBags(sound.value, passphrase.normalize("NFC"), crypto);
  bags ??= readLegacyBags(file, passphrase) ?? readLegacyBags(file, passphrase.normalize("NFC"));
  if (bags === undefined) return fail({ kind: "wrong-passphrase" });
  const [key] = bags.keys;
  if (key === undefined) return fail({ kind: "no-private-key" });
  return pair(key, await readCertificates(bags.certificates, crypto), crypto, isExtractable);
}

function checkFile(file: Bytes): Result<PFX, ImportFailure> {
  const refuse = (detail: string) => fail({ kind: "not-an-identity", detail } as const);
  if (file.length > maxBytes) return refuse("it is too large");
  try {
    const { offset, result } = fromBER(file);
    if (offset === -1 || result.error !== "") return refuse("it is torn, or no PKCS#12 file");
    const pfx = PFX.fromBER(file);
    if ((pfx.macData?.iterations ?? 0) > maxIterations) return refuse("it asks for too much work");
    return ok(pfx);
  } catch {
    return refuse("it is torn, or no PKCS#12 file");
  }
}

/** The bags of a file whose encryption pkijs knows; `undefined` when it does not, or the passphrase is wrong. */
async function readBags(pfx: PFX, passphrase: string, crypto: WebCrypto): Promise<Bags | undefined> {
  try {
    const [engine, password] = [engineOver(crypto), utf8(passphrase).buffer];
    await pfx.parseInternalValues({ password, checkIntegrity: pfx.macData !== undefined }, engine);
    const safe = pfx.parsedValue?.authenticatedSafe;
    const secrets = (safe?.safeContents ?? []).map(() => ({ password }));
    await safe?.parseInternalValues({ safeContents: secrets }, engine);
    const contents: readonly { readonly value: { readonly safeBags: readonly SafeBag[] } }[] =
      safe?.parsedValue.safeContents ?? [];
    const [keys, certificates]: [Bytes[], Bytes[]] = [[], []];
    for (const { bagId, bagValue } of contents.flatMap(({ value }) => value.safeBags)) {
      const bag = bagValue as unknown as ParsedBag;
      if (bagId.endsWith("10.1.1")) keys.push(new Uint8Array(bag.toSchema().toBER()));
      if (bagId.endsWith("10.1.2")) {
        await bag.parseInternalValues({ password }, engine);
        keys.push(new Uint8Array(bag.parsedValue.toSchema().toBER()));
      }
      if (bagId.endsWith("10.1.3"))
        certificates.push(new Uint8Array(bag.parsedValue.toSchema(false).toBER()));
    }
    return { keys, certificates };
  } catch {
    return undefined;
  }
}

type Encodable = { toSchema(encode?: boolean): { toBER(): ArrayBuffer } };
type ParsedBag = Encodable & {
  readonly parsedValue: Encodable;
  parseInternalValues(parameters: { password: ArrayBuffer }, engine: unknown): Promise<void>;
};

async function pair(
  key: Bytes,
  certificates: readonly ReadCertificate[],
  crypto: WebCrypto,
  isExtractable: boolean,
): Promise<Result<Identity, ImportFailure>> {
  let refused: ImportFailure = { kind: "no-certificate-for-the-key" };
  for (const leaf of certificates) {
    const { keyAlgorithm, maySign } = leaf.facts;
    const algorithm = signingAlgorithm(keyAlgorithm);
    if (algorithm === undefined || !maySign) {
      refused = { kind: "unusable-key", keyAlgorithm };
      continue;
    }
    try {
      const privateKey = await crypto.subtle.importKey("pkcs8", key, algorithm, isExtractable, ["sign"]);
      const publicKey = await crypto.subtle.importKey("spki", leaf.publicKey, algorithm, false, ["verify"]);
      const probe = utf8("the same key?");
      const signed = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, probe));
      if (!(await crypto.subtle.verify(algorithm, publicKey, signed, probe))) continue;
      return ok({ chain: [leaf.der, ...issuersOf(leaf, certificates)], privateKey });
    } catch {
      // A key of another kind than this certificate's: not its own.
    }
  }
  return fail(refused);
}

/** The certificates that lead from the leaf to the root, in that order, as far as the file holds them. */
function issuersOf(leaf: ReadCertificate, certificates: readonly ReadCertificate[]): Bytes[] {
  const chain = [leaf];
  for (let last = leaf; !last.facts.isSelfIssued;) {
    const issuer = certificates.find(
      ({ der, facts }) =>
        facts.subject === last.facts.issuer && !chain.some((one) => equalBytes(one.der, der)),
    );
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain.slice(1).map(({ der }) => der);
}
