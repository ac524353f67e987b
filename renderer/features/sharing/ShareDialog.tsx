import { Download, FileInput } from "lucide-react";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { ChooseRelay } from "./ChooseRelay.tsx";
import { Links } from "./Links.tsx";
import type { FileActions } from "./useFileActions.ts";
import { useSharing, useShell } from "./useSharing.ts";

export function ShareDialog({ files, onClose }: { files: FileActions; onClose: () => void }) {
  const say = useMessages();
  const words = say.sharing;
  const shell = useShell();
  const sharing = useSharing();
  const invitation = useStore(useSession().invitation);
  return (
    <Dialog isOpen onClose={onClose} title={words.title()} closeLabel={say.app.close()} width="wide">
      {invitation !== null ? (
        <Links invitation={invitation} sharing={sharing} shell={shell} />
      ) : (
        shell !== null && <ChooseRelay shell={shell} sharing={sharing} />
      )}
      <section className="share-files" aria-label={words.files.title()}>
        <div>
          <h3>{words.files.title()}</h3>
          <p className="field-help">{words.files.lead()}</p>
        </div>
        <div className="row">
          <Button icon={Download} onPress={() => void files.save()}>
            {words.files.save()}
          </Button>
          <Button icon={FileInput} onPress={() => void files.merge()}>
            {words.files.merge()}
          </Button>
        </div>
      </section>
    </Dialog>
  );
}
