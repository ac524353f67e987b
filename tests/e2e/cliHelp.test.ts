import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { en } from "#shared/messages/en.ts";
import { fr } from "#shared/messages/fr.ts";
import { expectRefusal, machine, plain, script } from "#tests/kit/commandLine.ts";

const catalogues = { fr, en };
const names = Object.keys(fr.cli.summary) as (keyof typeof fr.cli.summary)[];

test("every subcommand explains itself and each of its options, in both languages", async () => {
  for (const language of ["fr", "en"] as const) {
    const on = machine(language);
    const { cli } = catalogues[language];
    const overview = await on.ok(["--help"]);
    const pages = await Promise.all(names.map((name) => on.ok([name, "--help"])));
    for (const [index, name] of names.entries()) {
      const page = pages[index]?.out ?? "";
      expect(overview.out).toContain(`alliage ${name} `);
      expect(overview.out).toContain(cli.summary[name]());
      expect(page).toContain(cli.summary[name]());
      expect(page).toContain(cli.details[name]());
      // Every option of the usage line has a row of its own, which says something.
      const usage = page.split("\n")[0] ?? "";
      for (const [option] of usage.matchAll(/--[a-z0-9-]+/g)) {
        expect(page).toMatch(new RegExp(`^ {2}(-. ?,? |    )?(-o, )?${option}( \\S+)? {2,}\\S`, "m"));
      }
      const words = Object.values(cli.option[name] as Record<string, () => string>);
      for (const word of words) expect(page).toContain(word());
    }
    expect(overview.out).toContain(cli.exitCodes());
    expect((await on.ok(["help", "sync"])).out).toBe(pages[names.indexOf("sync")]?.out);
  }
});

test("--version gives the version alone", async () => {
  expect((await machine().ok(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("the language follows LC_ALL, then LANG; anything that is not French or unset is as the catalogue says", async () => {
  const on = machine("fr");
  expect((await on.run(["nope"], { LC_ALL: "en_US.UTF-8" })).err).toContain("There is no command");
  expect((await on.run(["nope"], { LC_ALL: "", LANG: "C" })).err).toContain("There is no command");
  expect((await on.run(["nope"], { LC_ALL: "fr_CA.UTF-8", LANG: "en_US" })).err).toContain("n’existe pas");
});

test("wrong arguments are refused with what is wrong and where to look", async () => {
  expect.hasAssertions();
  const help = { fr: "Voyez : alliage show --help", en: "See: alliage show --help" };
  await expectRefusal([], {
    fr: "Dites ce qu’il faut faire. Voyez : alliage --help",
    en: "Say what to do. See: alliage --help",
  });
  await expectRefusal(["shwo"], {
    fr: "La commande « shwo » n’existe pas. Voyez : alliage --help",
    en: "There is no command “shwo”. See: alliage --help",
  });
  await expectRefusal(["toString"], {
    fr: "La commande « toString » n’existe pas. Voyez : alliage --help",
    en: "There is no command “toString”. See: alliage --help",
  });
  await expectRefusal(["show"], {
    fr: `alliage show : il manque quelque chose (attendu : FILE). ${help.fr}`,
    en: `alliage show: something is missing (expected: FILE). ${help.en}`,
  });
  await expectRefusal(["show", "a", "b"], {
    fr: `alliage show : « b » est en trop. ${help.fr}`,
    en: `alliage show: “b” is too much. ${help.en}`,
  });
  await expectRefusal(["show", "a", "--jsno"], {
    fr: `alliage show : l’option --jsno n’existe pas. ${help.fr}`,
    en: `alliage show: there is no option --jsno. ${help.en}`,
  });
  await expectRefusal(["show", "a", "--json=yes"], {
    fr: `alliage show : l’option --json n’attend pas de valeur. ${help.fr}`,
    en: `alliage show: the option --json takes no value. ${help.en}`,
  });
  await expectRefusal(["show", "a", "--json", "--json"], {
    fr: `alliage show : l’option --json est donnée deux fois. ${help.fr}`,
    en: `alliage show: the option --json is given twice. ${help.en}`,
  });
  for (const other of ["--decisions", "--check"]) {
    await expectRefusal(["show", "a", "--json", other], {
      fr: `alliage show : les options --json et ${other} ne vont pas ensemble. ${help.fr}`,
      en: `alliage show: the options --json and ${other} do not go together. ${help.en}`,
    });
  }
  for (const [given, missing] of [
    ["--p12", "--passphrase-env"],
    ["--passphrase-env", "--p12"],
  ] as const) {
    await expectRefusal(["apply", "a", "b", given, "X"], {
      fr: `alliage apply : il manque l’option ${missing}. Voyez : alliage apply --help`,
      en: `alliage apply: the option ${missing} is missing. See: alliage apply --help`,
    });
  }
  await expectRefusal(["export", "a"], {
    fr: "alliage export : il manque l’option -o. Voyez : alliage export --help",
    en: "alliage export: the option -o is missing. See: alliage export --help",
  });
  for (const forgotten of [["--name"], ["--name", "--scope", "moral"], ["--name", ""], ["--name", "  "]]) {
    await expectRefusal(["new", "a", ...forgotten], {
      fr: "alliage new : l’option --name attend une valeur. Voyez : alliage new --help",
      en: "alliage new: the option --name needs a value. See: alliage new --help",
    });
  }
  await expectRefusal(["identity", "old", "--name=n", "--organisation=o", "--out=x", "--passphrase-env=V"], {
    fr: "« old » n’existe pas : écrivez alliage identity new. Voyez : alliage identity --help",
    en: "There is no “old”: write alliage identity new. See: alliage identity --help",
  });
});

test("a link or a passphrase typed in the wrong place is not printed back", async () => {
  const on = machine();
  const link = "https://relais.exemple.org/#alliage=c2VjcmV0LXNlY3JldA";
  for (const args of [
    ["sync", "a.alliance", link],
    [link],
    ["sync", "a.alliance", `--lnik=${link}`],
    ["share", "a.alliance", "--relay", link.replace("https", "htp")],
    ["sync", "a.alliance", "--link", `${link}x`],
    ["sign", "a.docx", "--p12", "a.p12", "-o", "b.docx", "--passphrase-env", "c2VjcmV0LXNlY3JldA"],
  ]) {
    const { code, out, err } = await on.run(args);
    expect(code).toBe(2);
    expect(out + err).not.toContain("c2VjcmV0");
    expect(err).not.toBe("");
  }
});

test("whoever reads our output may stop early: no crash, and the exit code stays the command's own", async () => {
  const on = machine();
  await on.ok(["new", "a.alliance", "--name", "Alliance"]);
  await on.ok(["export", "a.alliance", "-o", "a.docx"]);
  const cut = async (args: readonly string[]) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: on.folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Both of its outputs are gone before it writes a word.
    child.stdout.destroy();
    child.stderr.destroy();
    const [code] = (await once(child, "exit")) as [number | null];
    return code;
  };
  expect(await cut(["show", "a.alliance", "--json"])).toBe(0);
  expect(await cut(["verify", "a.docx", "--json"])).toBe(1);
  expect(await cut(["show", "nothing.alliance"])).toBe(2);
});

test("plain spaces in the kit's sentences are the only difference it makes", () => {
  expect(plain("a\u00a0: b\u202f; c")).toBe("a : b ; c");
});
