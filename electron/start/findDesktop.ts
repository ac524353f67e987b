import { fail, ok, type Result } from "#shared/base/Result.ts";

/** Why the desktop cannot open here. */
export type NoDesktop = { readonly kind: "asked" | "no-screen" | "superuser" | "no-binary" };

/** The `electron` package as it was installed: its program is fetched apart, at the first use. */
export type ElectronPackage = {
  /** The program, or nothing while it has not been fetched. */
  readonly program: () => string | undefined;
  /** Whether the place that it is fetched from answers; says no within seconds. */
  readonly canFetch: () => Promise<boolean>;
  readonly fetch: () => Promise<void>;
};

type Ports = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** 0 for the superuser, nothing where users have no number. */
  readonly userId: number | undefined;
  readonly electron: ElectronPackage;
};

/** The program that opens the desktop, or why there is none; never waits long for a network that is not there. */
export async function findDesktop({
  args,
  env,
  platform,
  userId,
  electron,
}: Ports): Promise<Result<string, NoDesktop>> {
  if (args.includes("--browser")) return fail({ kind: "asked" });
  const hasScreen = platform !== "linux" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
  if (!hasScreen) return fail({ kind: "no-screen" });
  // Chromium's sandbox does not protect the superuser, so it refuses to start; nor do we turn the sandbox off.
  if (platform === "linux" && userId === 0) return fail({ kind: "superuser" });
  if (electron.program() === undefined && (await electron.canFetch())) await electron.fetch();
  const program = electron.program();
  return program === undefined ? fail({ kind: "no-binary" }) : ok(program);
}
