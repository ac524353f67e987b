import { sha256 } from "@noble/hashes/sha2.js";
import { exportWord } from "#shared/word/exportWord.ts";
import { exportOptions } from "./exportOptions.ts";
import { sampleAgreement } from "./sampleAgreement.ts";

/** A program: exports other documents first, as many as it is told, then prints the hash of the sample's bytes. */
const before = Number(process.argv[2] ?? 0);
for (let index = 0; index < before; index += 1) {
  await exportWord(sampleAgreement({ axes: [] }), exportOptions({ signatureMode: "paper" }));
}
const bytes = await exportWord(sampleAgreement(), exportOptions());
process.stdout.write(Buffer.from(sha256(bytes)).toString("hex"));
