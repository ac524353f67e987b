import { CryptoEngine, type CryptoEngineVerifyDataStampedWithPasswordParams } from "pkijs";
import { assert } from "#shared/base/Bug.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

/** Thrown when a file asks for more work than anyone would wait for. */
export class TooMuchWork extends Error {}

/**
 * How often one file may make us iterate to turn a passphrase into keys, all its keys and attempts together: two to
 * five seconds. The file says how often, so a hostile one could ask for days.
 */
export class DerivationBudget {
  private left = 4_000_000;

  /** `cost` of one iteration: that of PBKDF2 on the platform is 1. Throws `TooMuchWork` before any work is done. */
  spend(iterations: number, cost: number): void {
    this.left -= Math.max(0, iterations) * cost;
    if (!(this.left >= 0)) throw new TooMuchWork();
  }
}

/** Of one iteration in JavaScript, measured from SHA-1 to SHA-512: 2 to 6 times the platform's. */
const costInJavaScript = 4;

/** The engine that pkijs asks for, over the given platform, within a budget. */
export class FrugalEngine extends CryptoEngine {
  /** Whether a checksum under the passphrase was worked out, and differs: the passphrase is wrong. */
  hasRefused = false;
  private readonly budget: DerivationBudget;

  constructor(crypto: WebCrypto, budget: DerivationBudget) {
    super({ name: "frugal", crypto: crypto as never });
    this.budget = budget;
  }

  override deriveKey(...given: Parameters<CryptoEngine["deriveKey"]>): ReturnType<CryptoEngine["deriveKey"]> {
    const [algorithm] = given;
    assert(typeof algorithm === "object" && "iterations" in algorithm, "keys are derived by PBKDF2");
    this.budget.spend(algorithm.iterations, 1);
    return super.deriveKey(...given);
  }

  override async verifyDataStampedWithPassword(
    given: CryptoEngineVerifyDataStampedWithPasswordParams,
  ): Promise<boolean> {
    this.budget.spend(given.iterationCount, costInJavaScript);
    const isRight = await super.verifyDataStampedWithPassword(given);
    this.hasRefused ||= !isRight;
    return isRight;
  }
}
