import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo, type Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { WebSocketServer } from "ws";
import { knock } from "#shared/sync/client/knock.ts";
import { clientOptions, relay, schedule } from "#tests/kit/rooms.ts";

const answers = (address: string) => knock(address, clientOptions);

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test("a relay is told from a server of something else, from one that says other things, and from nothing", async () => {
  const served = await relay();
  expect(await answers(served.url)).toBe(true);
  expect(await answers(await listening(createHttpServer((_, response) => response.end("bonjour"))))).toBe(
    false,
  );
  const chat = createHttpServer();
  new WebSocketServer({ server: chat }).on("connection", (socket) => socket.send("bonjour"));
  expect(await answers(await listening(chat))).toBe(false);
  await served.close();
  expect(await answers(served.url)).toBe(false);
});

test("a machine that takes the connection and never answers is given up", async () => {
  const mute = createServer((socket) => onTestFinished(() => void socket.destroy()));
  const hurried = { ...clientOptions, schedule: (_: number, run: () => void) => schedule(100, run) };
  expect(await knock(await listening(mute), hurried)).toBe(false);
});
