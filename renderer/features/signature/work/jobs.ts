import type { Bytes } from "#shared/base/bytes.ts";
import type { Result } from "#shared/base/Result.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import type { CertificateFacts } from "#shared/signature/certificates/certificate.ts";
import type { PackageFailure } from "#shared/signature/packages/openPackage.ts";
import type { SignatureLine } from "#shared/signature/packages/signatureLines.ts";
import type { PackageReport } from "#shared/signature/verifying/report.ts";
import type { TextComparison } from "#shared/word/compareWithAgreement.ts";
import type { ExportOptions } from "#shared/word/options.ts";

/** The agreement as a Word file, with the markup of the parts that its preview shows. */
export type Exported = {
  readonly bytes: Bytes;
  readonly document: string;
  readonly header: string;
  readonly footer: string;
};

/** All that can be said of a file that somebody chose, whoever made it. */
export type Inspected = {
  /** ISO 8601. */
  readonly checkedAt: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly report: Result<PackageReport, PackageFailure>;
  readonly lines: readonly SignatureLine[];
  /** With the agreement given; `null` without one. */
  readonly comparison: TextComparison | null;
};

/** A certificate that somebody gave. */
export type Authority = { readonly der: Bytes; readonly facts: CertificateFacts };

export type Jobs = {
  readonly export: {
    readonly given: { readonly agreement: Agreement; readonly options: ExportOptions };
    readonly answer: Exported;
  };
  readonly inspect: {
    readonly given: {
      readonly docx: Bytes;
      readonly agreement: Agreement | null;
      /** DER: what the person gave, and believes. */
      readonly trusted: readonly Bytes[];
    };
    readonly answer: Inspected;
  };
  /** The certificates of a file, PEM or DER; none when anything in it is no certificate. */
  readonly certificates: {
    readonly given: { readonly file: Bytes };
    readonly answer: readonly Authority[];
  };
};
export type JobName = keyof Jobs;

/** What goes to the worker, and what comes back. */
export type Request = { readonly [N in JobName]: { readonly name: N } & Jobs[N]["given"] }[JobName];
export type Response<N extends JobName = JobName> =
  | { readonly ok: true; readonly value: Jobs[N]["answer"] }
  | { readonly ok: false; readonly failure: { readonly kind: "broke"; readonly detail: string } };
