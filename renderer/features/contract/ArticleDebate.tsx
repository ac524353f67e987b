import { ChevronRight } from "lucide-react";
import { useRef, useState } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { speakerNames } from "#shared/doc/queries/keys.ts";
import type { ArticleConsent } from "#shared/doc/queries/consent.ts";
import { hasSpoken, isToConfirm } from "#shared/model/consent.ts";
import { useSpeakers } from "#renderer/doc/consent/speakers.ts";
import { useArticleConsent } from "#renderer/doc/consent/useConsent.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { ConfirmPosition } from "#renderer/features/consent/ConfirmPosition.tsx";
import { ObjectionList } from "#renderer/features/consent/ObjectionList.tsx";
import { OwnPosition } from "#renderer/features/consent/OwnPosition.tsx";
import { DoubtfulList, StandList } from "#renderer/features/consent/StandList.tsx";
import { StatusBadge } from "#renderer/features/consent/StatusBadge.tsx";
import { useMessages } from "#renderer/platform/language.ts";

/** Where everybody stands on an article: one quiet line at its foot, opened to see who, why, and to speak. */
export function ArticleDebate({ articleId }: { articleId: string }) {
  const words = useMessages().positions;
  const consent = useArticleConsent(articleId);
  const names = useQuery(speakerNames);
  const canWrite = useCanWrite();
  const known = useSpeakers();
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  // The place is kept until the signatures have been verified.
  if (consent === null) return <div className="debate" aria-hidden />;
  const speakers = canWrite ? (known ?? []) : [];
  const own = speakers.map(({ representativeId }) => representativeId as string);
  return (
    <div className="debate no-print">
      <Disclosure isExpanded={isOpen} onExpandedChange={setOpen}>
        <div className="debate-line">
          <Heading level={3} className="debate-heading">
            <AriaButton ref={trigger} slot="trigger" className="debate-trigger">
              <ChevronRight size={15} aria-hidden className="debate-chevron" />
              <span className="offscreen">{words.label(consent)} </span>
              <StatusBadge status={consent.status} />
              <DebateCounts consent={consent} />
            </AriaButton>
          </Heading>
          <ConfirmPosition
            consent={consent}
            names={names}
            speakers={speakers}
            onConfirmed={() => trigger.current?.focus()}
          />
        </div>
        <DisclosurePanel className="debate-panel">
          {isOpen && (
            <>
              <section className="debate-part" aria-label={words.where()}>
                <h4>{words.where()}</h4>
                <StandList consent={consent} names={names} own={own} />
              </section>
              <DoubtfulList doubtful={consent.doubtful} names={names} />
              <ObjectionList consent={consent} names={names} speakers={speakers} />
              <OwnPosition consent={consent} names={names} speakers={speakers} />
            </>
          )}
        </DisclosurePanel>
      </Disclosure>
    </div>
  );
}

function DebateCounts({ consent: { stands, doubtful } }: { consent: ArticleConsent }) {
  const words = useMessages().positions;
  const toConfirm = stands.filter(({ standing }) => isToConfirm(standing)).length;
  const parts = [
    words.spoken({
      count: stands.filter(({ standing }) => hasSpoken(standing)).length,
      total: stands.length,
    }),
    ...(toConfirm > 0 ? [words.toConfirm({ count: toConfirm })] : []),
    ...(doubtful.length > 0 ? [words.doubtful({ count: doubtful.length })] : []),
  ];
  return <span className="debate-counts">{parts.join(" · ")}</span>;
}
