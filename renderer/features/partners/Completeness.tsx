import { unreachable } from "#shared/base/Bug.ts";
import type { Party } from "#shared/model/agreement.ts";
import {
  partnerChecks,
  partnerNeeds,
  type PartnerCheck,
  type PartnerNeed,
  type Purpose,
} from "#shared/model/completeness.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, Card } from "#renderer/ui/display.tsx";
import { CompletenessMeter } from "./CompletenessMeter.tsx";
import { fieldId, focusField } from "./fields.ts";

const purposes: readonly Purpose[] = ["agreement", "voice", "signature"];

/** What is missing, why it matters, and the way to the field. */
export function Completeness({ party, signedOn }: { party: Party; signedOn: IsoDate | null }) {
  const say = useMessages().partners.complete;
  const checks = partnerChecks(party, signedOn);
  const missing = checks.filter(({ isMet }) => !isMet);
  if (checks.length === 0) return <Banner tone="info">{say.withdrawn()}</Banner>;
  if (missing.length === 0) {
    return (
      <Banner tone="success">{party.partner.isSignatory ? say.ready() : say.readyWithoutSigning()}</Banner>
    );
  }
  return (
    <Card title={say.title()} actions={<CompletenessMeter name={party.partner.legalName} checks={checks} />}>
      {purposes.map((purpose) => {
        const here = missing.filter(({ need }) => partnerNeeds[need] === purpose);
        if (here.length === 0) return null;
        return (
          <div key={purpose} className="stack-tight">
            <h3>{say.purposes[purpose]()}</h3>
            <ul role="list" className="needs">
              {here.map((check) => (
                <Need key={check.need} check={check} party={party} signedOn={signedOn} />
              ))}
            </ul>
          </div>
        );
      })}
    </Card>
  );
}

type NeedProps = {
  readonly check: PartnerCheck;
  readonly party: Party;
  readonly signedOn: IsoDate | null;
};

function Need({ check, party, signedOn }: NeedProps) {
  const say = useMessages().partners;
  const formats = useFormats();
  const canWrite = useCanWrite();
  const { mandate, need } = check;
  const words = say.complete.needs[need];
  return (
    <li className="need">
      <span className="grow">
        <span className="need-what">{words.what()}</span>
        <span className="field-help">
          {mandate === undefined
            ? words.why()
            : say.mandateProblems[mandate.problem]({
                name: mandate.who.fullName,
                signature: signedOn === null ? "" : formats.day(signedOn),
              })}
        </span>
      </span>
      {canWrite && (
        <Button
          size="small"
          aria-label={`${say.complete.fill()}\u00a0: ${words.what()}`}
          onPress={() => focusField(fieldOf(need, check, party))}
        >
          {say.complete.fill()}
        </Button>
      )}
    </li>
  );
}

/** The id of the field in which a need is met. */
function fieldOf(need: PartnerNeed, { mandate }: PartnerCheck, { partner, representatives }: Party): string {
  const people = (isWanted: (person: (typeof representatives)[number]) => boolean) =>
    representatives.find(isWanted)?.id;
  const [first] = representatives;
  const add = fieldId("person", "new");
  switch (need) {
    case "commitment":
      return fieldId("partner", "status");
    case "legalForm":
    case "headOffice":
      return fieldId("partner", need);
    case "registration":
      return fieldId("partner", partner.actorType === "ASSOCIATION" ? "rnaNumber" : "siren");
    case "decider":
      return first === undefined ? add : fieldId(first.id, "canDecide");
    case "signer":
      return first === undefined ? add : fieldId(first.id, "canSign");
    case "signerRole": {
      const who = people(({ canSign, role }) => canSign && role === "");
      return who === undefined ? add : fieldId(who, "role");
    }
    case "mandate":
      if (mandate === undefined) return first === undefined ? add : fieldId(first.id, "canSign");
      return fieldId(
        mandate.who.id,
        mandate.problem === "deliberation-required"
          ? "mandateBasis"
          : mandate.problem === "reference-missing"
            ? "mandateRef"
            : "mandateDate",
      );
    default:
      return unreachable(need);
  }
}
