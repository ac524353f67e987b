import { useSpeakers } from "#renderer/doc/consent/speakers.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";

/** For whoever may write here and speaks for nobody yet: what it takes, and where. */
export function MuteBanner() {
  const words = useMessages().debate.mute;
  const speakers = useSpeakers();
  const canWrite = useCanWrite();
  if (!canWrite || speakers === null || speakers.length > 0) return null;
  return (
    <Banner
      title={words.title()}
      action={<Button onPress={() => goToRoom("partners")}>{words.action()}</Button>}
    >
      <p>{words.body()}</p>
    </Banner>
  );
}
