import { Suspense } from "react";
import { I18nProvider } from "react-aria-components";
import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import { localeOf, useLanguage, useMessages } from "#renderer/platform/language.ts";
import { useRoute } from "#renderer/platform/route.ts";
import { Progress } from "#renderer/ui/display.tsx";
import { Toasts } from "#renderer/ui/Toasts.tsx";
import { Failure } from "./Failure.tsx";
import { AppCommands } from "./AppCommands.tsx";
import { useAppearance } from "./appearance.ts";
import "./app.css";

const Home = fetchedLater(() => import("#renderer/features/home/Home.tsx").then(({ Home }) => Home));
const Create = fetchedLater(() =>
  import("#renderer/features/home/create/Create.tsx").then(({ Create }) => Create),
);
const Verify = fetchedLater(() =>
  import("#renderer/features/signature/Verify.tsx").then(({ Verify }) => Verify),
);
const AlliancePage = fetchedLater(() =>
  import("./AlliancePage.tsx").then(({ AlliancePage }) => AlliancePage),
);

/** The whole application: appearance and language around whichever page the address names. */
export function App() {
  const route = useRoute();
  const say = useMessages();
  useAppearance();
  return (
    <I18nProvider locale={localeOf(useLanguage())}>
      <Failure>
        <Suspense
          fallback={
            <div className="page-waiting">
              <Progress label={say.app.loading()} />
            </div>
          }
        >
          {route.page === "home" && <Home />}
          {route.page === "create" && <Create />}
          {route.page === "verify" && <Verify />}
          {route.page === "alliance" && <AlliancePage key={route.allianceId} allianceId={route.allianceId} />}
        </Suspense>
        <AppCommands />
      </Failure>
      <Toasts label={say.app.notifications()} closeLabel={say.app.close()} />
    </I18nProvider>
  );
}
