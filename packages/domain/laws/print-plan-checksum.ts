/** Prints the checksum of so many made-up loans: `node print-plan-checksum.ts 3000`. */
import { planChecksum } from "./plan-checksum.ts";

process.stdout.write(planChecksum(Number(process.argv[2])));
