import {open} from "node:fs/promises";
import {ROWS_NAMED} from "../broken-rule.js";
import {type Delivery, refused} from "./delivery.js";
import {writeAsUtf8} from "./encoding.js";

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Writes UTF-16LE anew in UTF-8, with or without a byte order mark; refuses what is not, and half characters. */
export async function utf16AsUtf8(delivery: Delivery, to: string): Promise<void> {
  await checkStart(delivery);
  let row = 1;
  let rows = 0;
  const first: number[] = [];
  await writeAsUtf8(delivery.path, to, "utf-16le", (text) => {
    const lines = text.split("\n");
    lines.forEach((line, i) => {
      if (!LONE_SURROGATE.test(line)) return;
      rows++;
      if (first.length < ROWS_NAMED) first.push(row + i);
    });
    row += lines.length - 1;
  });
  if (!rows) return;
  throw refused(delivery, {
    problem: "not utf-16le",
    rows,
    first,
    wayOut: "half of a character is missing: deliver it again, whole"
  });
}

async function checkStart(delivery: Delivery): Promise<void> {
  const file = await open(delivery.path);
  try {
    const {size} = await file.stat();
    const {bytesRead, buffer} = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.subarray(0, bytesRead);
    const marked = start[0] === 0xff && start[1] === 0xfe;
    const high = start.filter((byte, i) => i % 2 === 1 && byte === 0).length;
    if (!marked && high < start.length / 4) {
      throw refused(delivery, {
        problem: "not utf-16le",
        wayOut: "correct the encoding in the contract, or export as UTF-16 with a byte order mark"
      });
    }
    if (size % 2) {
      throw refused(delivery, {
        problem: "last line cut off",
        wayOut: "the file ends within a character: deliver it again, whole"
      });
    }
  } finally {
    await file.close();
  }
}
