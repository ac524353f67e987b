import { keyHolders, withNewKeys } from "#shared/doc/queries/keys.ts";
import { noteKeys, useKnownKeys } from "#renderer/doc/consent/knownKeys.ts";
import { useIdentities } from "#renderer/doc/consent/identities.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useComparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { soughtKeys } from "./soughtKeys.ts";

/** Says once that somebody published a second key, or another one: it may be a forger's. */
export function KeyNotice() {
  const holders = useQuery(keyHolders);
  return holders.some(({ keys }) => keys.length > 1) ? <Notice holders={holders} /> : null;
}

function Notice({ holders }: { holders: Parameters<typeof withNewKeys>[0] }) {
  const words = useMessages().keys;
  const { list } = useFormats();
  const compared = useComparedFingerprints();
  const known = useKnownKeys();
  const own = useIdentities();
  if (own === null) return null;
  const ownKeys = new Set(own.map(({ publicKey }) => publicKey));
  const ownFingerprints = holders.flatMap(({ keys }) =>
    keys.flatMap(({ publicKey, fingerprint }) => (ownKeys.has(publicKey) ? [fingerprint] : [])),
  );
  const news = withNewKeys(holders, new Set([...compared, ...known, ...ownFingerprints]));
  const [first] = news;
  if (first === undefined) return null;
  return (
    <aside className="frame-banner no-print" aria-label={words.newsLabel()}>
      <Banner
        tone="warning"
        action={
          <>
            <Button
              size="small"
              onPress={() => {
                soughtKeys.set(first.representativeId);
                goToRoom("partners", first.partnerId);
              }}
            >
              {words.newsSee()}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onPress={() => noteKeys(news.flatMap(({ keys }) => keys.map(({ fingerprint }) => fingerprint)))}
            >
              {words.newsKnown()}
            </Button>
          </>
        }
      >
        <p>{words.news({ names: list(news.map(({ fullName }) => fullName)), count: news.length })}</p>
      </Banner>
    </aside>
  );
}
