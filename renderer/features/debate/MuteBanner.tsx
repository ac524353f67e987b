import { useState } from "react";
import { useSpeakers } from "#renderer/doc/consent/speakers.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { SpeakerDialog } from "#renderer/features/consent/SpeakerDialog.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";

/** For whoever may write here and speaks for nobody yet: what it takes, and the way to it. */
export function MuteBanner() {
  const words = useMessages().debate.mute;
  const speakers = useSpeakers();
  const canWrite = useCanWrite();
  const [isAsked, setAsked] = useState(false);
  if (!canWrite || speakers === null || speakers.length > 0) return null;
  return (
    <>
      <Banner title={words.title()} action={<Button onPress={() => setAsked(true)}>{words.action()}</Button>}>
        <p>{words.body()}</p>
      </Banner>
      {isAsked && <SpeakerDialog onClose={() => setAsked(false)} onReady={() => setAsked(false)} />}
    </>
  );
}
