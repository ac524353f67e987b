import { describe, expect, test } from "vitest";
import { fromBase64url, toBase64url } from "#shared/sync/base64url.ts";
import { parseLink, socketAddress, writeLink, type Invitation } from "#shared/sync/invitation.ts";
import { readAccess, roomKeys } from "#shared/sync/roomKeys.ts";
import { fc } from "#tests/kit/fc.ts";

const secret = new Uint8Array(32).map((_, i) => i);
const write = { role: "write", secret } as const;
const read = readAccess(write);
const kindOf = (text: string) => {
  const link = parseLink(text);
  return link.ok ? "link" : link.failure.kind;
};

describe("an invitation link", () => {
  test("reads back in its web and application forms, for writers and readers", () => {
    for (const relay of [
      "https://relay.example/",
      "http://192.168.1.20:4321/",
      "https://a.example:444/x/y/",
    ]) {
      for (const access of [write, read]) {
        for (const form of ["web", "app"] as const) {
          const invitation: Invitation = { relay, access };
          expect(parseLink(` ${writeLink(invitation, form)}\n`)).toEqual({ ok: true, value: invitation });
        }
      }
    }
  });

  test("is found in the message that brought it", () => {
    const invitation: Invitation = { relay: "https://a.example/x/", access: write };
    for (const form of ["web", "app"] as const) {
      const link = writeLink(invitation, form);
      for (const message of [
        `Bonjour,\nvoici le lien\u00a0: ${link} À bientôt\u00a0!`,
        `<${link}>`,
        `Voir https://b.example/ puis ${link}.`,
      ]) {
        expect(parseLink(message)).toEqual({ ok: true, value: invitation });
      }
    }
  });

  test("is understood with a socket's address, and leads to the relay's socket", () => {
    const fragment = writeLink({ relay: "https://a.example/", access: read }).split("#")[1];
    for (const [text, address] of [
      [`wss://a.example#${fragment}`, "wss://a.example/sync"],
      [`ws://a.example:8080/room#${fragment}`, "ws://a.example:8080/room/sync"],
      [`HTTPS://A.example/?x=1#${fragment}`, "wss://a.example/sync"],
    ] as const) {
      const link = parseLink(text);
      expect(link.ok && socketAddress(link.value.relay)).toBe(address);
    }
  });

  test("keeps everything secret behind the #, which no browser sends", () => {
    const link = new URL(writeLink({ relay: "https://a.example/", access: write }));
    expect(`${link.origin}${link.pathname}${link.search}`).toBe("https://a.example/");
    const payload = fromBase64url(link.hash.slice("#alliage=".length));
    expect(payload?.subarray(2, 34)).toEqual(secret);
  });

  test("says what is wrong with it", () => {
    const link = writeLink({ relay: "https://a.example/", access: write });
    expect(kindOf("https://a.example/")).toBe("link-without-access");
    expect(kindOf(link.slice(0, -3))).toBe("damaged-link");
    expect(kindOf(`${link}A`)).toBe("damaged-link");
    expect(kindOf(link.replace("#alliage=A", "#alliage=B"))).toBe("damaged-link");
    for (const text of ["", "bonjour", "ftp://a.example/#alliage=AA", "https://", "https://u:p@a.example/"]) {
      expect(kindOf(text)).toBe("not-a-link");
    }
    const at = link.indexOf("=") + 1;
    for (let i = at; i < link.length; i += 1) {
      const letter = link[i] === "A" ? "B" : "A";
      expect(kindOf(link.slice(0, i) + letter + link.slice(i + 1))).toBe("damaged-link");
    }
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("", "https://a/#alliage=", "alliage://[/"), (text, before) => {
        expect(parseLink(before + text).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is written in base64url, in one way only", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
    expect(["A", "AB", "AAB=", "A+/A", "ABC D"].map(fromBase64url)).toEqual(Array(5).fill(undefined));
  });
});

describe("a room's keys", () => {
  test("name the same room and seal alike for writers and readers, who prove themselves apart", () => {
    const [writer, reader] = [roomKeys(write), roomKeys(read)];
    expect(reader.roomId).toBe(writer.roomId);
    expect(reader.sealingKey).toEqual(writer.sealingKey);
    expect(reader.identity).not.toEqual(writer.identity);
  });

  test("stay those of the first release", () => {
    expect(roomKeys(write).roomId).toMatchInlineSnapshot(
      `"f2b90399444eea9bb95966d723db5235ad78a7eae7cf4d4c9a14b9a98f2ea78a"`,
    );
    expect(writeLink({ relay: "https://a.example/", access: read })).toMatchInlineSnapshot(
      `"https://a.example/#alliage=AQFLpqdkAVDHVsMWCSDL0Sz__k4jT_lSgKUiUy6S-upIzrqpAJrX_cUtiNU6_IS0nR3HsvEAAkBALvX8oeYc8uwcj5asbA"`,
    );
  });

  test("of a reader hold nothing that a writer's proof is made from", () => {
    const known = Object.values(read).concat(Object.values(roomKeys(read)) as never[]);
    const hex = known
      .filter((value) => typeof value !== "string")
      .map((value) => Buffer.from(value).toString("hex"));
    expect(hex).not.toContain(Buffer.from(secret).toString("hex"));
    expect(hex).not.toContain(Buffer.from(roomKeys(write).identity).toString("hex"));
  });
});
