import { useState } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { RadioCards } from "#renderer/ui/choices.tsx";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { isLoopback, type Sharing } from "./useSharing.ts";

type Where = "here" | "elsewhere";

/** Through which relay the alliance is shared: the one that serves this page, one on this machine, or one whose address is typed. */
export function ChooseRelay({ shell, sharing }: { shell: AppDescription; sharing: Sharing }) {
  const words = useMessages().sharing.choose;
  const [where, setWhere] = useState<Where>(shell.canShareLocally ? "here" : "elsewhere");
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { servedBy } = shell;

  async function open() {
    // Not disabled meanwhile: focus would be lost with it.
    if (isBusy) return;
    setProblem(null);
    setBusy(true);
    if (servedBy !== null) await sharing.open(servedBy);
    else setProblem(await (where === "here" ? sharing.openHere() : sharing.openAt(address)));
    setBusy(false);
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
              onChange={(next) => {
                setWhere(next);
                setProblem(null);
              }}
            />
          )}
          {where === "elsewhere" && (
            <TextField
              label={words.address()}
              value={address}
              placeholder="https://relais.exemple.org"
              problem={problem}
              onChange={(next) => {
                setAddress(next);
                setProblem(null);
              }}
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
      {isBusy && <Progress label={words.opening()} />}
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
