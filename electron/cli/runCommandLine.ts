import { describeUsage, withoutSecret } from "./describeUsage.ts";
import { parseCall, spelled, type Subcommand, type SubcommandName } from "./Subcommand.ts";
import type { Terminal } from "./Terminal.ts";
import { subcommands } from "./subcommands.ts";

/** Runs `alliage ARGS…`; answers the exit code: 0 done or yes, 1 no, 2 unusable input. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  const { say } = terminal;
  if (name === "--version" || name === "-V") {
    terminal.out(terminal.version);
    return 0;
  }
  if (name === undefined) return refuse(terminal, say.cli.noSubcommand());
  const isHelp = ["help", "--help", "-h"].includes(name);
  if (isHelp && rest[0] === undefined) {
    await overview(terminal);
    return 0;
  }
  const asked = isHelp ? (rest[0] ?? "") : name;
  if (!isSubcommand(asked)) {
    return refuse(terminal, say.cli.unknownSubcommand({ name: withoutSecret(asked) }));
  }
  const subcommand = await subcommands[asked]();
  if (isHelp || rest.includes("--help") || rest.includes("-h")) {
    describe(subcommand, terminal);
    return 0;
  }
  const call = parseCall(subcommand, rest);
  if (!call.ok) {
    return refuse(terminal, say.cli.usage({ name, problem: describeUsage(say, call.failure) }));
  }
  const outcome = await subcommand.run(call.value, terminal);
  return outcome.code === 2 ? refuse(terminal, outcome.message) : outcome.code;
}

const isSubcommand = (name: string): name is SubcommandName => Object.hasOwn(subcommands, name);

function refuse(terminal: Terminal, message: string): 2 {
  terminal.err(message);
  return 2;
}

async function overview({ out, say }: Terminal): Promise<void> {
  out(say.cli.title());
  out("");
  for (const load of Object.values(subcommands)) {
    const { name, usage } = await load();
    out(`  alliage ${name} ${usage}`);
    out(`      ${say.cli.summary[name]()}`);
  }
  out("");
  out(say.cli.exitCodes());
  out(say.cli.more());
}

function describe(subcommand: Subcommand, { out, say }: Terminal): void {
  const { name, usage, options } = subcommand;
  out(`alliage ${name} ${usage}`);
  out("");
  out(say.cli.summary[name]());
  const words: Readonly<Record<string, () => string>> = say.cli.option[name];
  const rows = Object.entries(options).map(([option, { type, short }]) => {
    const shortForm = short === undefined ? "    " : `${spelled(subcommand, option)}, `;
    const value = type === "string" ? ` ${say.cli.value()}` : "";
    return [`${shortForm}--${option}${value}`, words[option]?.() ?? ""] as const;
  });
  const width = Math.max(0, ...rows.map(([option]) => option.length));
  if (rows.length > 0) out("");
  for (const [option, meaning] of rows) out(`  ${option.padEnd(width)}  ${meaning}`);
  const details = say.cli.details[name]();
  if (details !== "") out(`\n${details}`);
}
