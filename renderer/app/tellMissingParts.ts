import { currentFirstMessages } from "#renderer/platform/language.ts";
import { MissingPart } from "#renderer/platform/MissingPart.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

/** Whatever somebody asked for and nobody waits for: that its part of the application is missing is said here. */
export function tellMissingParts(): void {
  addEventListener("unhandledrejection", (event) => {
    if (!(event.reason instanceof MissingPart)) return;
    event.preventDefault();
    toast({ tone: "problem", text: currentFirstMessages().app.missingPart.told() });
  });
}
