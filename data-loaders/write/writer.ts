/*
 * The writing process. It starts with an empty memory and receives only released tables on its standard input,
 * so that nothing private can end up in a file that it writes, not even in a freed block.
 */
import {createInterface} from "node:readline";
import type {Message, PlainTable} from "./parts.js";
import {writeFiles} from "./write-files.js";

type Part<P extends Message["part"]> = Extract<Message, {part: P}>;

const folder = process.argv[2]!;
try {
  const messages = await receive();
  const only = <P extends Message["part"]>(part: P): Part<P> => {
    const found = messages.filter((m): m is Part<P> => m.part === part);
    if (found.length !== 1) throw new Error(`writer: expected one ${part}, found ${found.length}`);
    return found[0]!;
  };
  only("end");
  const tables = messages.flatMap((m): PlainTable[] => (m.part === "table" ? [m.table] : []));
  const {manifest} = only("manifest");
  const {division} = only("division");
  await writeFiles(folder, tables, only("figures").figures, only("shapes").shapes, manifest, division);
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function receive(): Promise<Message[]> {
  const messages: Message[] = [];
  for await (const line of createInterface({input: process.stdin}))
    messages.push(JSON.parse(line) as Message);
  return messages;
}
