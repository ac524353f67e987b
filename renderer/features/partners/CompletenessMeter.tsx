import type { PartnerCheck } from "#shared/model/completeness.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Meter } from "#renderer/ui/Meter.tsx";

/** How many of the particulars are there, in a bar and in words. */
export function CompletenessMeter({ name, checks }: { name: string; checks: readonly PartnerCheck[] }) {
  const say = useMessages().partners.complete;
  const met = checks.filter(({ isMet }) => isMet).length;
  const total = checks.length;
  if (total === 0) return <span className="field-help">{say.gone()}</span>;
  return (
    <Meter
      label={say.label({ name })}
      words={met === total ? say.all() : say.count({ met, total })}
      value={met}
      maximum={total}
    />
  );
}
