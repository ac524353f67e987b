import { PFX, type SafeBag } from "pkijs";
import { fromBER } from "asn1js";
import { equalBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { CertificateFacts, ReadCertificate } from "#shared/signature/certificates/certificate.ts";
import { DerivationBudget, FrugalEngine, TooMuchWork } from "./derivationBudget.ts";
import type { Bags, Identity } from "./identity.ts";
import { signingAlgorithm } from "#shared/signature/certificates/keyAlgorithm.ts";
import { readLegacyBags } from "./legacyIdentity.ts";
import { readCertificates } from "#shared/signature/certificates/trust.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

export type ImportFailure =
  | { readonly kind: "not-an-identity"; readonly detail: string }
  | { readonly kind: "wrong-passphrase" }
  | { readonly kind: "too-much-work" }
  | { readonly kind: "no-private-key" }
  | { readonly kind: "no-certificate-for-the-key" }
  | { readonly kind: "unusable-key"; readonly keyAlgorithm: string }
  /** The key is fit, and its certificate says that it serves something else. */
  | { readonly kind: "not-for-signing" }
  /** A signature that names nobody would be nobody's. */
  | { readonly kind: "names-nobody" };

const maxBytes = 1024 * 1024;

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
  const bags = await tryPassphrases(file, new Set([passphrase.normalize("NFC"), passphrase]), crypto);
  if (!bags.ok) return bags;
  const [key] = bags.value.keys;
  if (key === undefined) return fail({ kind: "no-private-key" });
  return pair(key, await readCertificates(bags.value.certificates, crypto), crypto, isExtractable);
}

function checkFile(file: Bytes): Result<null, ImportFailure> {
  const refuse = (detail: string) => fail({ kind: "not-an-identity", detail } as const);
  if (file.length > maxBytes) return refuse("it is too large");
  try {
    const { offset, result } = fromBER(file);
    if (offset === -1 || result.error !== "") return refuse("it is torn, or no PKCS#12 file");
    PFX.fromBER(file);
    return ok(null);
  } catch {
    return refuse("it is torn, or no PKCS#12 file");
  }
}

async function tryPassphrases(
  file: Bytes,
  passphrases: Iterable<string>,
  crypto: WebCrypto,
): Promise<Result<Bags, ImportFailure>> {
  const budget = new DerivationBudget();
  try {
    for (const passphrase of passphrases) {
      const engine = new FrugalEngine(crypto, budget);
      let bags = await readBags(PFX.fromBER(file), passphrase, engine);
      if (!engine.hasRefused) bags ??= readLegacyBags(file, passphrase, budget);
      if (bags !== undefined) return ok(bags);
    }
    return fail({ kind: "wrong-passphrase" });
  } catch (error) {
    if (error instanceof TooMuchWork) return fail({ kind: "too-much-work" });
    throw error;
  }
}

/** The bags of a file whose encryption pkijs knows; `undefined` when it does not, or the passphrase is wrong. */
async function readBags(pfx: PFX, passphrase: string, engine: FrugalEngine): Promise<Bags | undefined> {
  try {
    const password = utf8(passphrase).buffer;
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
  } catch (error) {
    if (error instanceof TooMuchWork) throw error;
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
    const algorithm = signingAlgorithm(leaf.facts.keyAlgorithm);
    const refusal = whyNot(leaf.facts);
    if (algorithm === undefined || refusal !== undefined) {
      refused = refusal ?? refused;
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

function whyNot({ keyAlgorithm, maySign, name = "" }: CertificateFacts): ImportFailure | undefined {
  if (signingAlgorithm(keyAlgorithm) === undefined) return { kind: "unusable-key", keyAlgorithm };
  if (!maySign) return { kind: "not-for-signing" };
  return name.trim() === "" ? { kind: "names-nobody" } : undefined;
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
