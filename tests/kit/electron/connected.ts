import { chromium, type Browser } from "playwright-core";

const patienceMs = 15_000;
const attempts = 8;

/**
 * Joins a Chromium that is only just starting: now and then its first page is not ready to be talked to, and the
 * connection waits for it for ever; a new one finds it.
 */
export async function connected(address: string): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(address, { timeout: patienceMs });
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}
