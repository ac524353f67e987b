import { useState } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { relayAddress } from "#shared/sync/invitation.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { RadioCards } from "#renderer/ui/choices.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { isLoopback, type Sharing } from "./useSharing.ts";

type Where = "here" | "elsewhere";

/** Through which relay the alliance is shared: the one that serves this page, one on this machine, or one whose address is typed. */
export function ChooseRelay({ shell, sharing }: { shell: AppDescription; sharing: Sharing }) {
  const say = useMessages();
  const words = say.sharing.choose;
  const [where, setWhere] = useState<Where>(shell.canShareLocally ? "here" : "elsewhere");
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { servedBy } = shell;

  async function open() {
    setProblem(null);
    if (servedBy !== null) return sharing.open(servedBy);
    if (where === "elsewhere") {
      const relay = relayAddress(address.trim());
      return relay === undefined ? setProblem(words.notAnAddress()) : sharing.open(relay);
    }
    const started = await request("relay:start", {});
    if (!started.ok) return setProblem(describeShellFailure(say, started.failure));
    const relay = started.value.addresses.map(relayAddress).find((each) => each !== undefined);
    return relay === undefined ? setProblem(words.noNetwork()) : sharing.open(relay);
  }

  return (
    <section className="stack">
      <p>{words.lead()}</p>
      {servedBy !== null ? (
        <ServedBy relay={servedBy} />
      ) : (
        <>
          {shell.canShareLocally && (
            <RadioCards<Where>
              label={words.where()}
              value={where}
              options={[
                { id: "here", label: words.here(), detail: words.hereDetail() },
                { id: "elsewhere", label: words.elsewhere(), detail: words.elsewhereDetail() },
              ]}
              onChange={setWhere}
            />
          )}
          {where === "elsewhere" && (
            <TextField
              label={words.address()}
              value={address}
              placeholder="https://relais.exemple.org"
              problem={problem}
              onChange={setAddress}
            />
          )}
        </>
      )}
      {problem !== null && where === "here" && (
        <Banner tone="danger" isAlert>
          {problem}
        </Banner>
      )}
      <div className="row">
        <Button variant="primary" onPress={() => void open()}>
          {words.open()}
        </Button>
      </div>
    </section>
  );
}

function ServedBy({ relay }: { relay: string }) {
  const words = useMessages().sharing.choose;
  return isLoopback(relay) ? (
    <Banner tone="warning">{words.loopback()}</Banner>
  ) : (
    <p className="soft">{words.servedBy({ relay: new URL(relay).host })}</p>
  );
}
