import { readFileSync } from "node:fs";
import { exportWord } from "#shared/word/exportWord.ts";
import { bigAgreement } from "#tests/kit/bigAgreement.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { packWithDocx, type Content } from "./docxReference.ts";

/**
 * A program: makes one document, with us (`ours COPIES`) or with `docx` (`docx CONTENT.json`), and prints the
 * process's peak memory in MB. Both begin with their input as plain data.
 */
const [side, input = ""] = process.argv.slice(2);
if (side === "ours") await exportWord(bigAgreement(Number(input)), exportOptions());
else await packWithDocx(JSON.parse(readFileSync(input, "utf8")) as Content);
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
