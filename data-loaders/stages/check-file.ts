import {type Stats, statSync} from "node:fs";
import {access, constants, realpath} from "node:fs/promises";
import {isAbsolute, relative, resolve} from "node:path";
import {brokenRule} from "./broken-rule.js";
import {type Delivery, refused} from "./formats/delivery.js";

/**
 * Checks that a delivery is a plain file that can be read and holds something. Gives what `checkUnchanged` compares
 * with.
 */
export async function checkFile(delivery: Delivery): Promise<Stats> {
  const stats = statOf(delivery.path);
  if (stats === null) {
    throw refused(delivery, {
      problem: "file missing",
      wayOut: "put it in the data folder, or correct its name in the config"
    });
  }
  const readable = await access(delivery.path, constants.R_OK).then(
    () => true,
    () => false
  );
  // A device or a pipe would be waited for; a folder would be read as many files.
  if (!stats?.isFile() || !readable) {
    throw refused(delivery, {
      problem: "file not readable",
      wayOut: "give read permission on a plain file"
    });
  }
  if (stats.size === 0)
    throw refused(delivery, {problem: "file empty", wayOut: "ask for the delivery again"});
  return stats;
}

/**
 * Refuses a path in the data folder from which a symbolic link leads out of it. A path that the config itself puts
 * elsewhere is no such link, and one that leads nowhere is left to the reader.
 */
export async function refuseLinkOut(source: string, path: string, root: string): Promise<void> {
  if (!inside(resolve(root), resolve(path))) return;
  const real = await realpath(path).catch(() => null);
  if (real === null || inside(await realpath(root), real)) return;
  const wayOut = "put the file itself there";
  throw brokenRule({problem: "link out of the data folder", source, file: path, wayOut});
}

/** Refuses a file that was written to while it was read. */
export function checkUnchanged(delivery: Delivery, before: Stats): void {
  const now = statOf(delivery.path);
  if (now?.ino === before.ino && now.size === before.size && now.mtimeMs === before.mtimeMs) return;
  throw refused(delivery, {
    problem: "file changed while it was read",
    wayOut: "wait until the delivery is complete, and run again"
  });
}

/** Null where there is no such file; undefined where one may not look. */
function statOf(path: string): Stats | null | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? null : undefined;
  }
}

function inside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith("../") && !isAbsolute(way);
}
