import { parseLink } from "#shared/sync/invitation.ts";
import { arrivals } from "#renderer/platform/arrivals.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { OwnName } from "./OwnName.tsx";
import type { HomeActions } from "./useHomeActions.tsx";

/** A link or a file that came from outside: said clearly, and nothing done before the person agrees. */
export function ArrivalCard({ actions }: { actions: HomeActions }) {
  const say = useFirstMessages();
  const words = say.home.arrival;
  const arrival = useStore(arrivals);
  if (arrival === null) return null;
  const ignore = (
    <Button variant="quiet" onPress={() => arrivals.set(null)}>
      {words.ignore()}
    </Button>
  );
  if (arrival.kind === "file") {
    const { file } = arrival;
    const open = (
      <Button
        variant="primary"
        onPress={() => {
          arrivals.set(null);
          void actions.openFile(file);
        }}
      >
        {words.openFile()}
      </Button>
    );
    return (
      <Banner
        tone="accent"
        isAlert
        title={words.file({ name: file.name })}
        action={
          <>
            {ignore}
            {open}
          </>
        }
      >
        {words.fileDetail()}
      </Banner>
    );
  }
  const link = parseLink(arrival.link);
  if (!link.ok) {
    return (
      <Banner tone="danger" isAlert title={words.problem()} action={ignore}>
        {say.sync.link[link.failure.kind]()}
      </Banner>
    );
  }
  const invitation = link.value;
  const join = () => {
    arrivals.set(null);
    actions.join(invitation);
  };
  return (
    <Banner
      tone="accent"
      isAlert
      title={words.invitation()}
      action={
        <>
          {ignore}
          <Button variant="primary" onPress={join}>
            {say.home.join.action()}
          </Button>
        </>
      }
    >
      <p>{say.home.join.role[invitation.access.role]()}</p>
      <p className="field-help">{say.home.join.relay({ relay: new URL(invitation.relay).host })}</p>
      <form
        className="arrival-name"
        onSubmit={(event) => {
          event.preventDefault();
          join();
        }}
      >
        <OwnName />
      </form>
    </Banner>
  );
}
