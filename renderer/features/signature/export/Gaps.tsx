import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { SigningGap } from "#shared/word/signingGaps.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { describeGap } from "#shared/messages/describeGap.ts";
import { placeOfGap } from "./placeOfGap.ts";

const firstShown = 5;

/** What lacks for a signature, each with the place where it is completed. It never prevents an export. */
export function Gaps({ gaps, purpose }: { gaps: readonly SigningGap[]; purpose: "draft" | "signature" }) {
  const say = useMessages();
  const { list } = useFormats();
  const words = say.signing.gaps;
  const [isWhole, setWhole] = useState(false);
  if (gaps.length === 0) {
    return (
      <p className="gaps-none">
        <CircleCheck size={18} aria-hidden />
        {words.none()}
      </p>
    );
  }
  const shown = isWhole ? gaps : gaps.slice(0, firstShown);
  return (
    <div className="gaps" data-purpose={purpose}>
      <h3 className="gaps-title">
        <TriangleAlert size={18} aria-hidden />
        {words.title({ count: gaps.length })}
      </h3>
      <p className="field-help">{words[purpose]()}</p>
      <ul role="list" className="gaps-list">
        {shown.map((gap) => {
          const place = placeOfGap(gap);
          const sentence = describeGap(say, gap, list);
          return (
            <li key={sentence} className="gap">
              <span className="grow">{sentence}</span>
              {place !== null && (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`${words.fix()} – ${sentence}`}
                  onPress={() => goToRoom(...place)}
                >
                  {words.fix()}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!isWhole && gaps.length > firstShown && (
        <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
          {words.more({ count: gaps.length - firstShown })}
        </Button>
      )}
    </div>
  );
}
