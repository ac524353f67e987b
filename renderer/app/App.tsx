import { Suspense, useDeferredValue } from "react";
import { I18nProvider } from "react-aria-components";
import { localeOf, useLanguage, useFirstMessages } from "#renderer/platform/language.ts";
import { useRoute } from "#renderer/platform/route.ts";
import { AfterText } from "#renderer/ui/AfterText.tsx";
import { Progress } from "#renderer/ui/display.tsx";
import { Toasts } from "#renderer/ui/Toasts.tsx";
import { Failure } from "./Failure.tsx";
import { AppCommands } from "./AppCommands.tsx";
import { useAppearance } from "./appearance.ts";
import { PartBoundary } from "./PartBoundary.tsx";
import { pages } from "./parts.ts";
import "./app.css";

/** The whole application: appearance and language around whichever page the address names. */
export function App() {
  // The page that one leaves stays on screen until the next one is there.
  const route = useDeferredValue(useRoute());
  const say = useFirstMessages();
  useAppearance();
  return (
    <I18nProvider locale={localeOf(useLanguage())}>
      <Failure>
        <PartBoundary isPage of={route.page}>
          <Suspense
            fallback={
              <div className="page-waiting">
                <Progress label={say.app.loading()} />
              </div>
            }
          >
            {route.page === "home" && <pages.home />}
            {route.page === "create" && <pages.create />}
            {route.page === "verify" && <pages.verify />}
            {route.page === "alliance" && (
              <pages.alliance key={route.allianceId} allianceId={route.allianceId} />
            )}
          </Suspense>
          <AppCommands />
        </PartBoundary>
      </Failure>
      <AfterText>
        <Toasts label={say.app.notifications()} closeLabel={say.app.close()} />
      </AfterText>
    </I18nProvider>
  );
}
