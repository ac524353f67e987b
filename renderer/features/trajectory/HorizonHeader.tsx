import { addMonths } from "#shared/model/addMonths.ts";
import { horizonMonths, reviewMonths, type Horizon } from "#shared/model/horizon.ts";
import { signatureDay } from "#shared/doc/queries/agreement.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";

/** What a horizon is for, when it is, and how often the partners look at it again. */
export function HorizonWords({ horizon }: { horizon: Horizon }) {
  const { horizons, firstReview } = useMessages().trajectory;
  const say = horizons[horizon];
  const formats = useFormats();
  const signedOn = useQuery(signatureDay);
  const dayAfter = (months: number) => formats.day(addMonths(signedOn ?? "", months));
  return (
    <>
      <span className="horizon-time">{say.time()}</span>
      <span className="horizon-name">{say.name()}</span>
      <span className="field-help">{say.purpose()}</span>
      <span className="horizon-date">
        {signedOn === null ? say.after() : dayAfter(horizonMonths[horizon])}
      </span>
      <span className="field-help">
        {signedOn === null
          ? say.review()
          : firstReview({ review: say.review(), date: dayAfter(reviewMonths[horizon]) })}
      </span>
    </>
  );
}

export function HorizonHeader({ horizon }: { horizon: Horizon }) {
  return (
    <th scope="col" className="horizon">
      <HorizonWords horizon={horizon} />
    </th>
  );
}
