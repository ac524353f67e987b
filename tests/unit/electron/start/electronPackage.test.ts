import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { electronPackage } from "#electron/start/electronPackage.ts";

/** What the package says of fetching from a server that answers so. */
async function canFetchFrom(answer: RequestListener): Promise<boolean | undefined> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return electronPackage({ env: { ELECTRON_MIRROR: mirror }, onFetch: () => undefined })?.canFetch();
}

test("a server that holds the program is told from one that does not", async () => {
  const asked: unknown[] = [];
  expect(
    await canFetchFrom((request, response) => {
      asked.push([request.method, request.url]);
      response.end();
    }),
  ).toBe(true);
  expect(asked).toEqual([["HEAD", expect.stringMatching(/^\/v\d+\.\d+\.\d+\/SHASUMS256\.txt$/)]]);
  expect(await canFetchFrom((_request, response) => response.writeHead(404).end())).toBe(false);
});

test("a server that never answers is not waited for", { timeout: 15_000 }, async () => {
  expect(await canFetchFrom(() => undefined)).toBe(false);
});
