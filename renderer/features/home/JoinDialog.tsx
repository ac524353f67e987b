import { useEffect, useState, type ReactNode } from "react";
import { parseLink, writeLink, type Invitation } from "#shared/sync/invitation.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { Meeting } from "./Meeting.tsx";
import { OwnName } from "./OwnName.tsx";

type JoinProps = { readonly invitation: Invitation | null; readonly onClose: () => void };

/** From a link to an alliance that is open here: the link is pasted (or came from outside), its room entered, its alliance met. */
export function JoinDialog({ invitation: given, onClose }: JoinProps) {
  const say = useFirstMessages();
  const [invitation, setInvitation] = useState(given);
  return (
    <Dialog isOpen onClose={onClose} title={say.home.join.title()} closeLabel={say.app.close()}>
      {invitation === null ? (
        <LinkForm onLink={setInvitation} />
      ) : (
        <Reachable invitation={invitation}>
          <Meeting invitation={invitation} />
        </Reachable>
      )}
    </Dialog>
  );
}

function LinkForm({ onLink }: { onLink: (invitation: Invitation) => void }) {
  const say = useFirstMessages();
  const words = say.home.join;
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  function submit(event: { readonly preventDefault: () => void }) {
    event.preventDefault();
    const link = parseLink(text);
    if (link.ok) onLink(link.value);
    else setProblem(say.sync.link[link.failure.kind]());
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={words.link()}
        value={text}
        problem={problem}
        help={words.linkHelp()}
        autoFocus
        rows={3}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") submit(event);
          else event.continuePropagation();
        }}
      />
      <OwnName />
      <div className="row">
        <Button type="submit" variant="primary" isDisabled={text.trim() === ""}>
          {words.action()}
        </Button>
      </div>
    </form>
  );
}

/** A page may speak to the relay that served it alone: a link of another one is opened there. */
function Reachable({ invitation, children }: { invitation: Invitation; children: ReactNode }) {
  const words = useFirstMessages().home.join;
  const [servedBy, setServedBy] = useState<string | null | undefined>(undefined);
  useEffect(() => void request("app:describe", {}).then((shell) => setServedBy(shell.servedBy)), []);
  if (servedBy === undefined) return null;
  if (servedBy === null || servedBy === invitation.relay) return children;
  return (
    <Banner
      tone="info"
      action={
        <Button variant="primary" onPress={() => location.assign(writeLink(invitation))}>
          {words.goThere()}
        </Button>
      }
    >
      {words.elsewhere({ relay: new URL(invitation.relay).host })}
    </Banner>
  );
}
