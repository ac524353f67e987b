import { UserPlus } from "lucide-react";
import { Suspense, useMemo, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { useFileActions } from "./useFileActions.ts";
import "./sharing.css";

const ShareDialog = fetchedLater(() => import("./ShareDialog.tsx").then(({ ShareDialog }) => ShareDialog));

/** Opens all the ways to let others in: links through a relay, and files. */
export function ShareButton() {
  const say = useMessages();
  const words = say.sharing;
  const [isOpen, setOpen] = useState(false);
  const isShared = useStore(useSession().invitation) !== null;
  const files = useFileActions();

  useAppCommands(
    useMemo(() => {
      const group = say.app.commands.groupHere();
      return [
        { id: "alliance:share", group, label: say.sharing.command(), run: () => setOpen(true) },
        {
          id: "file:save-copy",
          group,
          label: say.sharing.files.save(),
          keys: "Mod+Shift+S",
          worksInFields: true,
          run: () => void files.save(),
        },
        { id: "alliance:mergeFile", group, label: say.sharing.files.merge(), run: () => void files.merge() },
      ];
    }, [say, files]),
  );

  return (
    <>
      <AriaButton className="share-button" onPress={() => setOpen(true)} aria-label={words.command()}>
        <UserPlus size={17} aria-hidden />
        <span className="share-label">{isShared ? words.invite() : words.share()}</span>
      </AriaButton>
      <Suspense fallback={null}>
        {isOpen && <ShareDialog files={files} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
