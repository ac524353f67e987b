import { CircleAlert, CircleCheck, CircleHelp, Printer, TriangleAlert } from "lucide-react";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { useComparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { ChooseFile } from "#renderer/features/signature/DropFile.tsx";
import { comparisonTones, describeComparison } from "#renderer/features/signature/describeComparison.ts";
import { FileFacts } from "#renderer/features/signature/FileFacts.tsx";
import { useIdentities } from "#renderer/doc/consent/identities.ts";
import type { Authority, Inspected } from "#renderer/features/signature/work/jobs.ts";
import { Authorities } from "./Authorities.tsx";
import { SignatureCard } from "./SignatureCard.tsx";
import { beliefIn } from "./trust.ts";

const looks = {
  valid: { tone: "success", icon: CircleCheck },
  invalid: { tone: "danger", icon: CircleAlert },
  damaged: { tone: "danger", icon: CircleAlert },
  incomplete: { tone: "warning", icon: TriangleAlert },
  unsigned: { tone: "neutral", icon: CircleHelp },
} as const;

type Props = {
  readonly file: OpenedFile;
  readonly inspected: Inspected;
  readonly authorities: readonly Authority[];
  readonly onAuthorities: (authorities: readonly Authority[]) => void;
  readonly onFile: (file: OpenedFile) => void;
};

/** The report of a verification: the answer first, then each signature, then what no report can say. */
export function ReportView({ file, inspected, authorities, onAuthorities, onFile }: Props) {
  const say = useMessages();
  const words = say.signing.verify;
  const { moment } = useFormats();
  const own = useIdentities();
  const compared = useComparedFingerprints();
  const { report, comparison, sha256, checkedAt } = inspected;
  const signatures = report.ok ? report.value.signatures : [];
  const beliefs = signatures.map((signature) =>
    beliefIn(signature, own?.map(({ id }) => id) ?? [], compared),
  );
  const strangers = signatures.filter(
    ({ isIntact }, index) => isIntact && beliefs[index]?.kind === "untrusted",
  ).length;

  return (
    <article className="report" aria-label={words.report()}>
      <header className="row-spread">
        <h2 className="report-title">{words.report()}</h2>
        <div className="row no-print">
          <Button size="small" icon={Printer} onPress={() => window.print()}>
            {words.print()}
          </Button>
          <ChooseFile label={words.again()} onFile={onFile} />
        </div>
      </header>
      <Verdict verdict={report.ok ? report.value.verdict : "damaged"} strangers={strangers} />
      {comparison !== null && (
        <Banner tone={comparisonTones[comparison.kind]} title={words.textTitle()}>
          {describeComparison(say, comparison)}
        </Banner>
      )}
      <dl className="facts">
        <FileFacts file={file} sha256={sha256} />
      </dl>
      <EmptyLines inspected={inspected} />
      {signatures.length > 0 && (
        <section className="stack">
          <h2>{words.signatures({ count: signatures.length })}</h2>
          <ul role="list" className="stack">
            {signatures.map((signature, index) => (
              <SignatureCard
                key={signature.part}
                report={signature}
                belief={beliefs[index] ?? { kind: "untrusted" }}
              />
            ))}
          </ul>
        </section>
      )}
      {signatures.length > 0 && (
        <Authorities authorities={authorities} signatures={signatures} onChange={onAuthorities} />
      )}
      <footer className="report-notes">
        {report.ok && signatures.length > 0 && report.value.unprotected.length > 0 && (
          <p>{words.unprotected({ parts: report.value.unprotected.join(", ") })}</p>
        )}
        {signatures.length > 0 && <p>{words.asserted()}</p>}
        {signatures.length > 0 && <p>{words.limits()}</p>}
        <p>{words.checkedAt({ at: moment(checkedAt) })}</p>
      </footer>
    </article>
  );
}

function Verdict({ verdict, strangers }: { verdict: keyof typeof looks; strangers: number }) {
  const words = useMessages().signing.verify;
  const { tone, icon: Icon } = looks[verdict];
  return (
    <div className="verdict" data-tone={tone} aria-live="polite">
      <Icon size={36} aria-hidden />
      <div>
        <p className="verdict-title">{words.verdictTitle[verdict]()}</p>
        <p>{words.verdict[verdict]()}</p>
        {strangers > 0 && <p>{words.untrusted({ count: strangers })}</p>}
      </div>
    </div>
  );
}

/** Who was expected to sign and has not; and parts of signatures that stand where they should not. */
function EmptyLines({ inspected: { report, lines } }: { inspected: Inspected }) {
  const words = useMessages().signing.verify;
  if (!report.ok) return null;
  const open = report.value.findings.flatMap((finding) =>
    finding.kind === "line-not-signed" ? [lines.find(({ setupId }) => setupId === finding.setupId)] : [],
  );
  const isMalformed = report.value.findings.some(({ kind }) => kind === "malformed-signature-parts");
  return (
    <>
      {isMalformed && <Banner tone="danger">{words.malformed()}</Banner>}
      {open.length > 0 && (
        <Banner tone="warning" title={words.lines()}>
          <ul className="finding-list">
            {open.map((line) => (
              <li key={line?.setupId ?? ""}>
                {line === undefined || line.suggestedSigner === ""
                  ? words.lineUnnamed()
                  : [line.suggestedSigner, line.suggestedTitle].filter((each) => each !== "").join(", ")}
              </li>
            ))}
          </ul>
          <p>{words.linesAdvice()}</p>
        </Banner>
      )}
    </>
  );
}
