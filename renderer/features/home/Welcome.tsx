import { Compass, PenLine, Signature } from "lucide-react";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { Rings } from "./Rings.tsx";

/** What Alliage is for, in three lines, where there is nothing yet. */
export function Welcome() {
  const { welcome } = useFirstMessages().home;
  const steps = [
    { icon: PenLine, text: welcome.steps.write() },
    { icon: Compass, text: welcome.steps.plan() },
    { icon: Signature, text: welcome.steps.sign() },
  ];
  return (
    <section className="welcome">
      <div className="stack">
        <h1 className="welcome-title">{welcome.title()}</h1>
        <p className="welcome-lead">{welcome.lead()}</p>
        <ol role="list" className="welcome-steps">
          {steps.map(({ icon: Icon, text }) => (
            <li key={text}>
              <span className="icon-disc">
                <Icon size={18} aria-hidden />
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
        <p className="field-help">{welcome.privacy()}</p>
      </div>
      <Rings />
    </section>
  );
}
