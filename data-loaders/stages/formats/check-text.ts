import {type Bytes, LONGEST_ROW} from "../scan-bytes.js";
import {type Delivery, refused} from "./delivery.js";
import type {Encoding} from "./encoding.js";

/** Refuses text that is not whole, not in its encoding, or not of rows, by what its bytes say. */
export function checkText(delivery: Delivery, bytes: Bytes, encoding: Encoding): void {
  const fail = (problem: string, wayOut: string, bad = {}) => refused(delivery, {problem, wayOut, ...bad});
  const name = encoding === "utf-8" ? "UTF-8" : encoding;
  if (bytes.wide) {
    throw fail(`not ${name} but UTF-16`, "export as UTF-8, or declare utf-16le in the contract");
  }
  const {long, encoding: encoded, zero, blank, line_end, fields, mark} = bytes.bad;
  if (long.rows) {
    throw fail(
      `row longer than ${LONGEST_ROW / (1 << 20)} MB`,
      "a line end or a closing quote went lost: deliver it again, whole",
      {rows: long.rows, first: long.first}
    );
  }
  // Before the encoding: a cut may fall inside a character.
  if (!bytes.endsWithNewline) {
    throw fail("last line cut off", "the file does not end with a line end: deliver it again, whole");
  }
  if (encoded.rows) throw fail(`not ${name}`, WAY_OUT[encoding], encoded);
  if (zero.rows) throw fail("zero bytes", "the file is damaged, or no text: deliver it again", zero);
  if (mark.rows) {
    throw fail("byte order mark within the file", "two files were joined: export again, as one", mark);
  }
  if (bytes.open !== null) {
    throw fail(
      "quote that nothing closes",
      "rows are cut off, or a text holds a quote: write it twice, in a text between quotes",
      {rows: 1, first: [bytes.open]}
    );
  }
  if (line_end.rows) {
    throw fail(
      "line ends of two kinds",
      "two files were joined, or a text holds a line end: export again",
      line_end
    );
  }
  if (fields.rows) {
    throw fail(
      "more fields in the row than in the header",
      "a text holds the separator, or a column has no name: put such texts in quotes",
      {rows: fields.rows, first: fields.first}
    );
  }
  if (blank.rows) {
    throw fail("empty row between others", "rows went lost, or a text holds a line end: export again", blank);
  }
}

const WAY_OUT: Record<Encoding, string> = {
  "utf-8": "export as UTF-8, or declare the encoding that it has in the contract",
  "windows-1252": "the file has another encoding, or two: export again, or correct the contract",
  "iso-8859-15": "the file has another encoding, or two: export again, or correct the contract",
  "utf-16le": "export as UTF-16 with a byte order mark, or correct the contract"
};
