import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { describePlace, sentenceOf } from "#shared/messages/describeReport.ts";
import { weights, type Finding, type SignatureReport } from "#shared/signature/verifying/report.ts";
import { setCompared } from "#renderer/platform/comparedFingerprints.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { FingerprintDigits } from "#renderer/features/signature/identities/Fingerprint.tsx";
import { CompareDialog } from "./CompareDialog.tsx";
import type { Belief } from "./trust.ts";

const tones = { valid: "success", invalid: "danger", incomplete: "warning" } as const;
const icons = { valid: CircleCheck, invalid: CircleAlert, incomplete: TriangleAlert } as const;

/** One signature: who, for whom, when, at what level, how far to be believed, what is wrong and what to do. */
export function SignatureCard({ report, belief }: { report: SignatureReport; belief: Belief }) {
  const say = useMessages();
  const words = say.signing.verify;
  const { signer, status } = report;
  return (
    <li className="card signature-card" data-status={status}>
      <header className="row-spread">
        <div>
          <h3 className="signature-name">{signer?.name ?? say.signature.unknownSigner()}</h3>
          {signer?.organisation !== undefined && (
            <p className="soft">{say.signing.identity.for({ organisation: signer.organisation })}</p>
          )}
        </div>
        <Badge tone={tones[status]} icon={icons[status]}>
          {words.status[status]()}
        </Badge>
      </header>
      <Findings findings={report.findings} />
      <dl className="facts">
        <Statement report={report} />
        <dt>{words.trust()}</dt>
        <dd>
          <TrustLine report={report} belief={belief} />
        </dd>
      </dl>
    </li>
  );
}

/** What is wrong, each in a sentence, then what to do; what is only worth knowing stands apart. */
function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useMessages();
  const words = say.signing.verify;
  const wrong = findings.filter(({ kind }) => weights[kind] !== "note");
  const notes = findings.filter(({ kind }) => weights[kind] === "note");
  const gravest = (["broken", "refused", "incomplete"] as const).find((weight) =>
    wrong.some(({ kind }) => weights[kind] === weight),
  );
  const list = (shown: readonly Finding[]) => (
    <ul className="finding-list">
      {[...new Set(shown.map((finding) => sentenceOf(say, finding)))].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <>
      {gravest !== undefined && (
        <div className="findings" data-tone={gravest === "incomplete" ? "warning" : "danger"}>
          <h4>{words.findings()}</h4>
          {list(wrong)}
          <p>{words.advice[gravest]()}</p>
        </div>
      )}
      {notes.length > 0 && (
        <div className="findings" data-tone="info">
          <h4>{words.notes()}</h4>
          {list(notes)}
        </div>
      )}
    </>
  );
}

function Statement({ report }: { report: SignatureReport }) {
  const say = useMessages();
  const words = say.signing.verify;
  const { day, moment } = useFormats();
  const { signer, level, claimedAt, purpose, place, roles } = report;
  const role = roles.filter((each) => each.trim() !== "").join(", ");
  const dates = signer && { from: day(signer.notBefore), to: day(signer.notAfter) };
  return (
    <>
      {role !== "" && (
        <>
          <dt>{words.role()}</dt>
          <dd>{role}</dd>
        </>
      )}
      {claimedAt !== undefined && (
        <>
          <dt>{words.claimedAt()}</dt>
          <dd>
            {moment(claimedAt)} <span className="soft">({words.claimedNote()})</span>
          </dd>
        </>
      )}
      {place !== undefined && (
        <>
          <dt>{words.place()}</dt>
          <dd>
            {describePlace(place)} <span className="soft">({words.placeNote()})</span>
          </dd>
        </>
      )}
      {purpose !== undefined && purpose !== "" && (
        <>
          <dt>{words.purpose()}</dt>
          <dd>{purpose}</dd>
        </>
      )}
      {level !== undefined && (
        <>
          <dt>{words.level()}</dt>
          <dd>
            {say.signing.level[level]()}. <span className="soft">{say.signing.level[`${level}What`]()}</span>
          </dd>
        </>
      )}
      {signer !== undefined && dates !== undefined && (
        <>
          <dt>{words.certificate()}</dt>
          <dd>
            {signer.isSelfIssued
              ? words.selfIssued(dates)
              : words.certificateOf({ ...dates, issuer: signer.issuer })}
            <FingerprintDigits value={signer.fingerprint} />
          </dd>
        </>
      )}
    </>
  );
}

function TrustLine({ report: { signer }, belief }: { report: SignatureReport; belief: Belief }) {
  const say = useMessages();
  const words = say.signing.verify;
  const [isComparing, setComparing] = useState(false);
  const said =
    belief.kind === "issued"
      ? words.trusts.issued({ root: belief.root.name ?? belief.root.subject })
      : words.trusts[belief.kind]();
  return (
    <div className="row">
      <span>{said}</span>
      {signer !== undefined && belief.kind === "untrusted" && (
        <span className="no-print">
          <Button size="small" onPress={() => setComparing(true)}>
            {words.compare()}
          </Button>
        </span>
      )}
      {signer !== undefined && belief.kind === "compared" && (
        <span className="no-print">
          <Button size="small" variant="quiet" onPress={() => setCompared(signer.fingerprint, false)}>
            {words.forget()}
          </Button>
        </span>
      )}
      {signer !== undefined && isComparing && (
        <CompareDialog
          name={signer.name ?? say.signature.unknownSigner()}
          fingerprint={signer.fingerprint}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
}
