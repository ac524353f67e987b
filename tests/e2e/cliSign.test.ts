import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { expectRefusal, machine, type Machine } from "#tests/kit/commandLine.ts";

const secret = { PHRASE: "une phrase longue et secrète" };

const identityArguments = (name: string, file: string, more: readonly string[] = []) => [
  ...`identity new --out ${file}.p12 --passphrase-env PHRASE --name`.split(" "),
  name,
  "--organisation",
  "Commune de Sauve",
  ...more,
];
const signArguments = (docx: string, file: string, out: string, more: readonly string[] = []) => [
  ...`sign --p12 ${file}.p12 --passphrase-env PHRASE -o`.split(" "),
  out,
  docx,
  ...more,
];

/** An alliance, its document, two identities (ECDSA and RSA) and the document signed by both. */
async function signed(on: Machine): Promise<void> {
  await Promise.all([
    on.ok(["new", "a.alliance", "--name", "Alliance des Sources"]),
    on.ok(identityArguments("Anne Roux", "anne", ["--certificate", "anne.pem"]), secret),
    on.ok(identityArguments("Léo Vidal", "leo", ["--rsa"]), secret),
  ]);
  await on.ok(["export", "a.alliance", "-o", "a.docx"]);
  await on.ok(
    signArguments("a.docx", "anne", "one.docx", ["--purpose", "Pour accord", "--role", "Maire"]),
    secret,
  );
  await on.ok(signArguments("one.docx", "leo", "two.docx"), secret);
}

test("two people sign; verify says who, when, on what, for whom, and whether it is this alliance's text", async () => {
  const on = machine("en");
  await signed(on);
  const plain = await on.run(["verify", "two.docx"]);
  expect(plain.code).toBe(0);
  expect(plain.out).toContain("VALID: every signature is intact");
  for (const words of [
    "Signature 1 of 2: ",
    "Anne Roux",
    "Léo Vidal",
    "for Commune de Sauve",
    "Pour accord",
    "as: Maire (claimed by the signatory)",
  ]) {
    expect(plain.out).toContain(words);
  }
  expect(plain.out).toMatch(/ECDSA-P-256.*[\s\S]*RSA-2048|RSA-2048.*[\s\S]*ECDSA-P-256/);

  const report = JSON.parse(
    (await on.ok(["verify", "two.docx", "--json", "--trust", "anne.pem", "--alliance", "a.alliance"])).out,
  ) as {
    verdict: string;
    signatures: {
      status: string;
      isIntact: boolean;
      level: string;
      trust: { kind: string };
      roles: string[];
      purpose: string;
      claimedAt: string;
      signer: { name: string; organisation: string; fingerprint: string };
    }[];
    findings: unknown[];
    unprotected: string[];
    text: unknown;
  };
  expect(report).toMatchObject({ verdict: "valid", findings: [], text: { kind: "same", version: "0.1" } });
  const [anne, leo] = ["Anne Roux", "Léo Vidal"].map((name) =>
    report.signatures.find(({ signer }) => signer.name === name),
  );
  expect(anne).toMatchObject({ status: "valid", isIntact: true, level: "simple", trust: { kind: "pinned" } });
  expect(anne).toMatchObject({ purpose: "Pour accord", roles: ["Maire"] });
  expect(anne?.signer.organisation).toBe("Commune de Sauve");
  expect(anne?.signer.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(anne?.claimedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(leo).toMatchObject({ status: "valid", trust: { kind: "untrusted" } });

  // The alliance moves on: the signatures hold, and the answer about its text becomes no.
  on.commands([{ command: "dropArticle", args: { id: "own-pace" } }]);
  await on.ok(["apply", "a.alliance", "commands.jsonl"]);
  const moved = await on.run(["verify", "two.docx", "--alliance", "a.alliance"]);
  expect(moved.code).toBe(1);
  expect(moved.out).toContain("VALID: every signature");
  expect(moved.out).toContain("this is NOT that of this alliance");
});

test("a line that waits is told by whose it is; who has none, or signs again, hears of it", async () => {
  const on = machine("en");
  await signed(on);
  const people = ["Anne Roux", "Zoé Martin"].flatMap((fullName, index) => [
    { command: "addPartner", args: { id: `p${index}`, fields: { legalName: `P${index}` } } },
    {
      command: "addRepresentative",
      args: { id: `r${index}`, fields: { partnerId: `p${index}`, fullName, canSign: true } },
    },
  ]);
  await on.ok(["apply", "a.alliance", on.commands(people)]);
  await on.ok(["export", "a.alliance", "-o", "lines.docx"]);

  const hers = await on.ok(signArguments("lines.docx", "anne", "hers.docx"), secret);
  expect(hers.err).toBe("");
  const his = await on.ok(signArguments("hers.docx", "leo", "his.docx"), secret);
  expect(his.err.trim()).toBe(
    "No signature line waits for Léo Vidal: the signature is in the file, without a visible line. Lines still empty: Zoé Martin",
  );
  const report = await on.run(["verify", "his.docx"]);
  expect(report.code).toBe(1);
  expect(report.out).toContain("- the signature line of Zoé Martin is still empty\n");
  expect(report.out).not.toContain("line of Anne Roux");

  const again = await on.run(signArguments("his.docx", "anne", "again.docx"), secret);
  expect([again.code, again.err.trim(), on.has("again.docx")]).toEqual([
    2,
    "his.docx: Anne Roux has already signed this document with this certificate. Nothing was written.",
    false,
  ]);
});

test("unsigned, or one byte changed anywhere in what is signed: code 1, in words", async () => {
  const on = machine("fr");
  await signed(on);
  const unsigned = await on.run(["verify", "a.docx"]);
  expect([unsigned.code, unsigned.err]).toEqual([1, ""]);
  expect(unsigned.out).toContain("NON SIGNÉ");
  const whole = on.read("two.docx");
  for (const part of ["word/document.xml", "word/styles.xml", "_xmlsignatures/sig1.xml"]) {
    const altered = Buffer.from(whole);
    const at = altered.indexOf(part) + part.length + 40;
    altered.writeUInt8(altered.readUInt8(at) ^ 0x10, at);
    on.write("altered.docx", altered);
    const { code, out, err } = await on.run(["verify", "altered.docx"]);
    expect([part, code, err]).toEqual([part, 1, ""]);
    expect(out).toContain("NON VALABLE");
    const json = await on.run(["verify", "altered.docx", "--json"]);
    expect([json.code, (JSON.parse(json.out) as { verdict: string }).verdict]).toEqual([1, "invalid"]);
  }
});

test("what is no Word document, no identity or no certificate is refused, and named", async () => {
  expect.hasAssertions();
  const prepare = async (on: Machine) => {
    on.write("x.docx", "Bonjour");
    on.write("x.p12", "Bonjour");
    await on.ok(["new", "a.alliance", "--name", "A", "--template", "contrat-de-confiance-3x3"]);
    await on.ok(["export", "a.alliance", "-o", "a.docx"]);
  };
  const words = {
    fr: "n’est pas un document Word utilisable (c’est un fichier d’une autre sorte). Demandez à le recevoir de nouveau.",
    en: "is no usable Word document (it is a file of another kind). Ask for it again.",
  };
  for (const file of ["x.docx", "a.alliance"]) {
    await expectRefusal(
      ["verify", file],
      { fr: `${file} : ce ${words.fr}`, en: `${file}: this ${words.en}` },
      prepare,
    );
  }
  await expectRefusal(
    signArguments("a.docx", "x", "out.docx"),
    {
      fr: "x.p12 : ce n’est pas un fichier d’identité (PKCS#12, .p12 ou .pfx), ou il est abîmé. Prenez-en une autre copie.",
      en: "x.p12: this is no identity file (PKCS#12, .p12 or .pfx), or it is damaged. Take another copy of it.",
    },
    prepare,
    secret,
  );
  await expectRefusal(
    ["verify", "a.docx", "--trust", "x.p12"],
    {
      fr: "x.p12 : ce n’est pas un certificat (PEM ou DER). Demandez-le au signataire.",
      en: "x.p12: this is no certificate (PEM or DER). Ask the signatory for it.",
    },
    prepare,
  );
  await expectRefusal(
    ["verify", "a.docx", "--trust", "real.p12"],
    {
      fr: "real.p12 : ce n’est pas un certificat (PEM ou DER). Demandez-le au signataire.",
      en: "real.p12: this is no certificate (PEM or DER). Ask the signatory for it.",
    },
    async (on) => {
      await prepare(on);
      await on.ok(identityArguments("Anne Roux", "real"), secret);
    },
  );
  await expectRefusal(
    ["verify", "a.docx", "--alliance", "not-there.alliance"],
    {
      fr: "not-there.alliance : ce fichier n’existe pas.",
      en: "not-there.alliance: this file does not exist.",
    },
    prepare,
  );
});

test("passphrases: missing, wrong, or typed in the place of the variable's name; never printed, never kept", async () => {
  const missing = {
    fr: "La variable d’environnement PHRASE ne contient pas de phrase secrète. Définissez-la puis recommencez.",
    en: "The environment variable PHRASE holds no passphrase. Set it and try again.",
  };
  await expectRefusal(identityArguments("Anne", "a"), missing);
  await expectRefusal(identityArguments("Anne", "a"), missing, undefined, { PHRASE: "" });
  await expectRefusal(signArguments("a.docx", "a", "b.docx"), missing);
  await expectRefusal(
    signArguments("a.docx", "anne", "b.docx"),
    {
      fr: "anne.p12 : la phrase secrète est fausse. Vérifiez la variable d’environnement qui la contient.",
      en: "anne.p12: the passphrase is wrong. Check the environment variable that holds it.",
    },
    async (on) => {
      await on.ok(identityArguments("Anne Roux", "anne"), secret);
      await on.ok(["new", "a.alliance", "--name", "A", "--template", "contrat-de-confiance-3x3"]);
      await on.ok(["export", "a.alliance", "-o", "a.docx"]);
    },
    { PHRASE: "another" },
  );
  const on = machine();
  const made = await on.ok(identityArguments("Anne Roux", "anne"), secret);
  expect(made.out + made.err).not.toContain(secret.PHRASE);
  expect(on.read("anne.p12").includes(secret.PHRASE)).toBe(false);
  expect(statSync(on.path("anne.p12")).mode & 0o077).toBe(0);
  const whole = on.read("anne.p12");
  for (const length of [0, 10, whole.length >> 1, whole.length - 1]) {
    on.write("torn.p12", whole.subarray(0, length));
    on.write("any.docx", "not looked at");
    const { code, err } = await on.run(signArguments("any.docx", "torn", "out.docx"), secret);
    expect([length, code, err.includes("torn.p12"), on.has("out.docx")]).toEqual([length, 2, true, false]);
  }
});

test("no signature, identity or alliance is ever overwritten by a slip of the keyboard", async () => {
  const on = machine("fr");
  await signed(on);
  const names = ["a.alliance", "anne.p12", "anne.pem", "one.docx", "two.docx"] as const;
  const before = names.map((name) => on.read(name));
  for (const [args, words] of [
    [["export", "a.alliance", "-o", "a.alliance"], "une alliance, qui serait effacée"],
    [["export", "a.alliance", "-o", "one.docx"], "ce document est signé"],
    [["export", "a.alliance", "-o", "anne.p12"], "n’est pas un document Word"],
    [signArguments("a.docx", "leo", "one.docx"), "ce document est signé"],
    [signArguments("a.docx", "leo", "anne.p12"), "n’est pas un document Word"],
    [signArguments("a.docx", "leo", "a.alliance"), "une alliance, qui serait effacée"],
    [identityArguments("Anne", "anne"), "existe déjà"],
    [identityArguments("Zoé", "zoe", ["--certificate", "anne.pem"]), "existe déjà"],
    [identityArguments("Zoé", "zoe", ["--certificate", "zoe.p12"]), "sont deux fichiers"],
    [["merge", "a.alliance", "a.alliance", "-o", "one.docx"], "existe déjà"],
  ] as const) {
    const { code, err } = await on.run(args, secret);
    expect([args[0], code]).toEqual([args[0], 2]);
    expect(err).toContain(words);
  }
  names.forEach((name, index) =>
    expect([name, on.read(name).equals(before[index] ?? Buffer.of())]).toEqual([name, true]),
  );
  expect(on.has("zoe.p12")).toBe(false);
  // An unsigned document is exported again, and one is signed in its place.
  await on.ok(["export", "a.alliance", "-o", "a.docx"]);
  await on.ok(signArguments("one.docx", "leo", "one.docx"), secret);
  expect((await on.ok(["verify", "one.docx"])).out).toContain("Signature 2 sur 2");
});
