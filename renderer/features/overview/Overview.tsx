import { getLocalTimeZone, today } from "@internationalized/date";
import { useMemo } from "react";
import { agreement } from "#shared/doc/queries/agreement.ts";
import { articlesAsProposed } from "#shared/doc/queries/asProposed.ts";
import { agreementProgress, nextSteps } from "#shared/model/nextSteps.ts";
import { toPlainText } from "#shared/model/richText.ts";
import { waitingArticles } from "#renderer/doc/consent/waitingArticles.ts";
import { useQuery, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Badge, PageHeader } from "#renderer/ui/display.tsx";
import { AllianceCard } from "./AllianceCard.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { Present } from "./Present.tsx";
import { ProgressCard } from "./ProgressCard.tsx";
import "./overview.css";

/** Where the alliance stands, what is next, who is here. */
export function Overview(_: { item: string | null }) {
  const words = useMessages().overview;
  const whole = useQuery(agreement);
  const asProposed = useQuery(articlesAsProposed);
  const { allianceId, invitation } = useSession();
  const isShared = useStore(invitation) !== null;
  const waiting = useStore(waitingArticles(allianceId));
  const { alliance } = whole;
  const steps = useMemo(
    () => nextSteps(whole, { today: today(getLocalTimeZone()).toString(), isShared, asProposed, waiting }),
    [whole, isShared, asProposed, waiting],
  );
  const challenge = toPlainText(alliance.challenge).trim();
  return (
    <div className="page">
      <div className="stack-tight">
        <PageHeader title={alliance.name} {...(challenge !== "" && { lead: challenge })} />
        <div className="row overview-facts">
          {alliance.territory !== "" && <Badge>{alliance.territory}</Badge>}
          <Badge>{words.scopes[alliance.scope]()}</Badge>
          <Badge tone="accent">{words.maturities[alliance.maturity]()}</Badge>
        </div>
      </div>
      <div className="overview-columns">
        <div className="stack">
          <NextSteps steps={steps} />
          <ProgressCard progress={agreementProgress(whole, asProposed)} />
        </div>
        <div className="stack">
          <Present />
        </div>
      </div>
      <AllianceCard alliance={alliance} />
    </div>
  );
}
