import { FileCheck2, Printer } from "lucide-react";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Card } from "#renderer/ui/display.tsx";

/** Signing needs no identity of Alliage: paper and providers do it too. */
export function OtherWays({ onPaper }: { onPaper: () => void }) {
  const words = useMessages().signing.otherWays;
  return (
    <Card title={words.title()}>
      <div className="other-ways">
        <div className="stack-tight">
          <h3>
            <Printer size={17} aria-hidden /> {words.paper()}
          </h3>
          <p className="soft">{words.paperHow()}</p>
          <div>
            <Button size="small" onPress={onPaper}>
              {words.go()}
            </Button>
          </div>
        </div>
        <div className="stack-tight">
          <h3>
            <FileCheck2 size={17} aria-hidden /> {words.provider()}
          </h3>
          <p className="soft">{words.providerHow()}</p>
        </div>
      </div>
    </Card>
  );
}
