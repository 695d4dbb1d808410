import {decodeNotebook} from "../../lib/address/notebook-code.js";
import type {Desk} from "../desk/desk.js";
import {readFragment} from "./fragment.js";
import {openFigure} from "./open-figure.js";
import {openReport} from "./open-report.js";
import {receive, takeFile} from "./receive.js";
import {tellNotOpened} from "./tell-not-opened.js";

/** Takes in what the address asks for, a report or figure of this site or a notebook in a link; false where it asks nothing. */
export async function takeIncoming(desk: Desk): Promise<boolean> {
  const asked = readFragment(location.hash);
  if (!asked) return false;
  if (asked.open === "notebook") {
    await receive(desk, async () => decodeNotebook(asked.code), {origin: {from: "link"}});
    return true;
  }
  try {
    if (asked.open === "report") await openReport(desk, asked);
    else openFigure(desk, asked.figure);
  } catch (error) {
    tellNotOpened(desk, error, (file) => void takeFile(desk, file));
  }
  return true;
}
