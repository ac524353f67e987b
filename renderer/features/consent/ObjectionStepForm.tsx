import { useState } from "react";
import type { ObjectionStep } from "#shared/model/statement.ts";
import { useSpeak, type OwnSpeaker } from "#renderer/doc/consent/speakers.ts";
import { useKept } from "#renderer/doc/useKept.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { sendKeys } from "#renderer/ui/sendKeys.ts";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

type ObjectionStepFormProps = {
  /** The id of the position that raised it. */
  readonly objection: string;
  readonly to: ObjectionStep["to"];
  readonly speaker: OwnSpeaker;
  readonly onClose: () => void;
};

/** Takes an objection one step further, with a word to say so. */
export function ObjectionStepForm({ objection, to, speaker, onClose }: ObjectionStepFormProps) {
  const say = useMessages();
  const words = say.positions.objections;
  const speak = useSpeak();
  const [comment, setComment] = useKept(`step/${objection}/${to}`, "");
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function record() {
    if (isWorking) return;
    setWorking(true);
    const ran = await speak.step(speaker, { objection, to, comment: comment.trim() });
    setWorking(false);
    if ("problem" in ran) return setProblem(ran.problem);
    toast({ text: words.recorded({ state: say.consent.objection[to]() }) });
    setComment("");
    onClose();
  }

  return (
    <div className="position-form" onKeyDownCapture={sendKeys(() => void record())}>
      <p className="position-chip-name">{words.to[to]()}</p>
      <TextField
        label={words.comment()}
        note={say.app.optional()}
        rows={2}
        maxLength={4000}
        value={comment}
        autoFocus
        onChange={setComment}
      />
      {problem !== null && <Banner tone="danger" isAlert title={problem} />}
      <div className="row">
        <Button variant="primary" size="small" onPress={() => void record()}>
          {isWorking ? say.positions.form.signing() : words.record()}
        </Button>
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            setComment("");
            onClose();
          }}
        >
          {say.app.cancel()}
        </Button>
      </div>
    </div>
  );
}
