import type { Bytes } from "#shared/base/bytes.ts";

/** What this shell is and can do; the interface offers what can work here, and says why elsewhere. */
export type AppDescription = {
  readonly shell: "desktop" | "browser";
  readonly version: string;
  readonly platform: "linux" | "darwin" | "win32" | "web";
  /** BCP 47, of the system. */
  readonly locale: string;
  /** `crypto.subtle` is there: absent on plain http pages that are not of this machine. */
  readonly canSign: boolean;
  /** Where identities are kept: `keyring` (the system's), `plain` (no keyring here: readable by this user's programs), `browser`. */
  readonly keys: "keyring" | "plain" | "browser";
  /** A relay can be started on this machine. */
  readonly canShareLocally: boolean;
  /** The relay that served this page, in the browser shell. */
  readonly servedBy: string | null;
  /** Settings that could not be read were kept under this name, and the defaults had to do. */
  readonly settingsSetAside: string | null;
};

export type LibraryEntry = {
  readonly allianceId: string;
  readonly name: string;
  readonly territory: string;
  readonly partners: number;
  readonly openedAt: string;
  readonly isShared: boolean;
};

export type JournalOpened = {
  /** Apply them all, in this order. */
  readonly updates: readonly Bytes[];
  /** Damage that was found, set aside and left out; 0 for a sound journal. */
  readonly setAside: number;
  /** Bytes of the journal, for the renderer to judge when to compact. */
  readonly bytes: number;
};

export type Backup = { readonly name: string; readonly takenAt: string };

/** `alliance` (.alliance), `word` (.docx), `template` (.yaml), `identity` (.p12, .pfx), `certificate` (.pem). */
export const fileKinds = ["alliance", "word", "template", "identity", "certificate"] as const;
export type FileKind = (typeof fileKinds)[number];

/** A file as the person chose it: its name without its folder, and its bytes. */
export type OpenedFile = { readonly name: string; readonly bytes: Bytes };

export type ShellFailure =
  | { readonly kind: "disk-full" }
  | { readonly kind: "not-permitted" }
  | { readonly kind: "gone" }
  | { readonly kind: "disk-failed"; readonly code: string }
  /** Another window or program has this alliance open. */
  | { readonly kind: "in-use" }
  /** Made by a newer version of the application: left as it is. */
  | { readonly kind: "made-by-newer-app" }
  | { readonly kind: "too-large"; readonly maxBytes: number }
  /** This shell cannot do it. */
  | { readonly kind: "not-available" }
  /** Refused by a rule: an address that is neither https nor mailto. */
  | { readonly kind: "refused" };

export type IdentitySummary = {
  /** SHA-256 of the certificate, lower-case hexadecimal: what two people compare. */
  readonly id: string;
  readonly fullName: string;
  readonly organisation: string;
  readonly issuer: string;
  readonly isSelfIssued: boolean;
  /** ISO 8601. */
  readonly notAfter: string;
  readonly keyType: "ECDSA-P-256" | "RSA";
  /** SubjectPublicKeyInfo, DER in base64: what a representative publishes, and what speaks for it. */
  readonly publicKey: string;
  /** The certificate, PEM, to hand to those who verify. */
  readonly certificate: string;
};

export type IdentityFailure =
  | ShellFailure
  | { readonly kind: "wrong-passphrase" }
  | { readonly kind: "not-an-identity"; readonly detail: string }
  | { readonly kind: "unusable-subject"; readonly field: string }
  | { readonly kind: "no-such-identity" }
  /** Opening it would take longer than any honest file needs. */
  | { readonly kind: "too-much-work" }
  /** The system's keyring no longer opens this key: the copy that its holder keeps must be imported again. */
  | { readonly kind: "key-out-of-reach" };

/** Statements are signed with ECDSA P-256 alone: an identity brought in with another key signs documents only. */
export type AttestFailure =
  | IdentityFailure
  | { readonly kind: "unsuited-key"; readonly keyAlgorithm: string };

export type SignatureFailure =
  | IdentityFailure
  /** The file cannot be signed: the kind and detail of `SignFailure` in shared/signature. */
  | { readonly kind: "not-signable"; readonly reason: string; readonly detail: string };

/** A relay that runs on this machine. */
export type LocalRelay = {
  /** Its `http://` address for this machine itself, the same on any network. */
  readonly here: string;
  /** Those under which others reach it now, the likeliest first; none where there is no network. */
  readonly addresses: readonly string[];
};

/** Why no relay could be started on this machine. */
export type LocalRelayFailure = {
  readonly kind: /** Another program of this machine (the command line) has its folder. */
    | "data-locked"
    | "data-unreadable"
    /** It did not start, or this shell has none. */
    | "not-available";
};
