import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Banner, Card } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { describeGap } from "#shared/messages/describeGap.ts";
import type { OpenLine } from "./linesOf.ts";

type Props = {
  readonly lines: readonly OpenLine[];
  readonly chosen: string | null;
  /** Who is about to sign. */
  readonly signer: string | undefined;
  readonly onChoose: (setupId: string | null) => void;
};

const noLine = "none";

/** On which line of the document the signature shows. */
export function LineStep({ lines, chosen, signer, onChoose }: Props) {
  const say = useMessages();
  const words = say.signing.line;
  const { list } = useFormats();
  const open = lines.filter(({ isSigned }) => !isSigned);
  const line = lines.find(({ setupId }) => setupId === chosen);
  const mandate = line?.mandate ?? null;
  const isOthers = line !== undefined && signer !== undefined && line.name !== "" && line.name !== signer;
  return (
    <Card title={words.title()}>
      {open.length === 0 ? (
        <p>{words.noLines()}</p>
      ) : (
        <Select
          label={words.label()}
          value={chosen ?? noLine}
          options={[
            ...open.map(({ setupId, name, title }) => ({
              id: setupId,
              label: name || say.signing.verify.lineUnnamed(),
              ...(title !== "" && { detail: title }),
            })),
            { id: noLine, label: words.none(), detail: words.noneDetail() },
          ]}
          onChange={(id) => onChoose(id === noLine ? null : id)}
        />
      )}
      {isOthers && <Banner tone="warning">{words.others({ expected: line.name, name: signer })}</Banner>}
      {mandate !== null && <Banner tone="warning">{describeGap(say, mandate, list)}</Banner>}
    </Card>
  );
}
