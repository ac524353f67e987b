import type {
  Finding,
  PackageFinding,
  PackageReport,
  SignatureReport,
} from "#shared/signature/verifying/report.ts";
import type { SignaturePlace } from "#shared/signature/signing/signatureDetails.ts";
import { spokenFingerprint } from "#shared/signature/certificates/fingerprint.ts";
import type { TextComparison } from "#shared/word/compareWithAgreement.ts";
import type { PageMessages } from "./fr.ts";

/** The report of a verification, for legal staff, as lines to read or print. */
export function describeReport(say: PageMessages, report: PackageReport, text?: TextComparison): string[] {
  const { signature: words } = say;
  const { signatures } = report;
  // What was added to the file is told with the signatures: no other Word file has it.
  const added = new Set(
    signatures.flatMap(({ findings }) =>
      findings.flatMap((finding) => (finding.kind === "part-not-signed" ? [finding.part] : [])),
    ),
  );
  const unprotected = report.unprotected.filter((part) => !added.has(part));
  return [
    words.verdict[report.verdict](),
    ...(text === undefined
      ? []
      : [words.alliance[text.kind]({ version: "version" in text ? text.version : "" })]),
    ...report.findings.map((finding) => `- ${sentence<PackageFinding>(words.packageFinding, finding)}`),
    ...signatures.flatMap((signature, index) => [
      "",
      ...describeSignature(say, signature, index + 1, signatures.length),
    ]),
    ...(signatures.length > 0 && unprotected.length > 0
      ? ["", words.unprotected({ parts: unprotected.join(", ") })]
      : []),
  ];
}

function describeSignature(
  say: PageMessages,
  report: SignatureReport,
  index: number,
  count: number,
): string[] {
  const { signature: words } = say;
  const { signer, level, trust, claimedAt, purpose } = report;
  const name = signer?.name ?? words.unknownSigner();
  const lines = report.findings.map((finding) => sentence<Finding>(words.finding, finding));
  if (signer?.organisation !== undefined)
    lines.push(words.organisation({ organisation: signer.organisation }));
  const role = report.roles.filter((each) => each.trim() !== "").join(", ");
  if (role !== "") lines.push(words.role({ role }));
  if (claimedAt !== undefined) lines.push(words.claimedAt({ at: moment(claimedAt) }));
  if (report.place !== undefined) lines.push(words.place({ place: describePlace(report.place) }));
  if (purpose !== undefined && purpose !== "") lines.push(words.purpose({ purpose }));
  if (signer !== undefined) {
    const { keyAlgorithm: algorithm } = signer;
    const issuer = signer.issuer || words.unknownIssuer();
    const [notBefore, notAfter] = [day(signer.notBefore), day(signer.notAfter)];
    lines.push(words.certificate({ issuer, algorithm, notBefore, notAfter }));
    lines.push(words.fingerprint({ fingerprint: spokenFingerprint(signer.fingerprint) }));
  }
  if (level !== undefined) lines.push(words.level[level]());
  if (trust.kind === "issued")
    lines.push(words.trust.issued({ root: trust.root.name ?? trust.root.subject }));
  else lines.push(words.trust[trust.kind]());
  const heading = words.heading({ index, count, name, status: words.status[report.status]() });
  return [heading, ...lines.map((line) => `  ${line}`)];
}

/** A place on one line, as on an envelope. */
export const describePlace = ({ city, postalCode, region, country }: SignaturePlace): string =>
  [[postalCode, city].filter((part) => part !== undefined).join(" "), region, country]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");

/** What a finding of a signature says, as a piece of a list. */
export const sentenceOf = ({ signature: words }: PageMessages, finding: Finding): string =>
  sentence<Finding>(words.finding, finding);

/** The sentence of a finding, whose fields are the sentence's parameters; a part is told without its content type. */
function sentence<F extends { readonly kind: string }>(
  sentences: Readonly<Record<F["kind"], (parameters: never) => string>>,
  finding: F,
): string {
  const told =
    "uri" in finding && typeof finding.uri === "string"
      ? { ...finding, uri: finding.uri.replace(/\?.*/su, "") }
      : finding;
  return sentences[finding.kind as F["kind"]](told as never);
}

const day = (instant: string): string => instant.slice(0, 10);
const moment = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
