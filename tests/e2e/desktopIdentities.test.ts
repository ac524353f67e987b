import { webcrypto } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Id } from "#shared/model/Id.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";
import { readSignatureLines } from "#shared/signature/packages/signatureLines.ts";
import { agreementDocx } from "#tests/kit/signature/agreementDocx.ts";
import { desktopMachines } from "#tests/kit/electron/desktop.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

const allianceId = "a-sourde" as Id<"alliance">;

describe.skipIf(missingChromium !== undefined)("the desktop's keys, under the stand-in,", () => {
  const newMachine = desktopMachines();

  test("sign, leave the machine only under a passphrase, and come back from that file", async () => {
    const { start, data } = await newMachine();
    const desktop = await start();
    const created = await desktop.request("identity:create", {
      fullName: "Anne Roux",
      organisation: "Commune de Valsourde",
    });
    if (!created.ok) throw new Error(created.failure.kind);
    expect(created.value).toMatchObject({
      fullName: "Anne Roux",
      keyType: "ECDSA-P-256",
      isSelfIssued: true,
    });
    const { id } = created.value;
    const kept = readFileSync(join(data, "identities", `${id}.json`), "utf8");
    expect(JSON.parse(kept)).toMatchObject({ key: { by: "system" } });

    const docx = await agreementDocx();
    const lines = readSignatureLines(docx);
    const request = {
      id,
      docx,
      setupId: lines.ok ? (lines.value[0]?.setupId ?? null) : null,
      place: "Valsourde",
      role: "Maire",
      comments: "Bon pour accord",
    };
    const signed = await desktop.request("identity:sign", request);
    if (!signed.ok) throw new Error(JSON.stringify(signed.failure));
    const report = await verifyPackage(signed.value, { now: new Date() }, webcrypto);
    expect(report.ok && report.value.signatures.length).toBe(1);
    expect(JSON.stringify(report)).toContain(id);
    expect(await desktop.request("identity:sign", { ...request, docx: new Uint8Array([1]) })).toMatchObject({
      ok: false,
      failure: { kind: "not-signable" },
    });

    const passphrase = "la fontaine de la place";
    const exported = await desktop.request("identity:export", { id, passphrase });
    if (!exported.ok) throw new Error(exported.failure.kind);
    await desktop.request("identity:remove", { id });
    expect(await desktop.request("identity:list", {})).toEqual([]);
    expect(await desktop.request("identity:sign", request)).toEqual({
      ok: false,
      failure: { kind: "no-such-identity" },
    });
    const file = exported.value;
    expect(await desktop.request("identity:import", { file, passphrase: "autre chose" })).toEqual({
      ok: false,
      failure: { kind: "wrong-passphrase" },
    });
    expect(await desktop.request("identity:import", { file, passphrase })).toEqual(created);
    expect(await desktop.request("identity:sign", request)).toMatchObject({ ok: true });
  });

  test("say that they are out of reach when the system's keyring was made anew, and the links with them", async () => {
    const { start } = await newMachine();
    const first = await start();
    const created = await first.request("identity:create", { fullName: "Léo Vidal", organisation: "" });
    const id = created.ok ? created.value.id : "";
    await first.request("invitation:write", { allianceId, link: "https://relais.example/#alliage=x" });
    expect(await first.request("invitation:read", { allianceId })).toBe("https://relais.example/#alliage=x");
    await first.ask("quit");
    await first.ended();
    const second = await start({ env: { STAND_IN_KEY: "un autre trousseau" } });
    expect(await second.request("identity:list", {})).toHaveLength(1);
    expect(await second.request("identity:export", { id, passphrase: "une phrase" })).toEqual({
      ok: false,
      failure: { kind: "key-out-of-reach" },
    });
    expect(await second.request("invitation:read", { allianceId })).toBeNull();
  });

  test.each(["basic_text", "none"])(
    "say that nothing protects them where the keyring is %s, and work",
    async (backend) => {
      const { start, data } = await newMachine();
      const desktop = await start({ env: { STAND_IN_KEYRING: backend } });
      expect((await desktop.request("app:describe", {})).keys).toBe("plain");
      const link = "https://relais.example/#alliage=secret";
      await desktop.request("invitation:write", { allianceId, link });
      expect(await desktop.request("invitation:read", { allianceId })).toBe(link);
      const created = await desktop.request("identity:create", { fullName: "Anne Roux", organisation: "" });
      expect(created.ok).toBe(true);
      expect(readdirSync(join(data, "identities"))).toHaveLength(1);
      await desktop.request("invitation:write", { allianceId, link: null });
      expect(await desktop.request("invitation:read", { allianceId })).toBeNull();
    },
  );
});
