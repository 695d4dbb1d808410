import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, expect, test} from "vitest";
import {download} from "../../../src/engine/download.js";

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url !== "/there") response.statusCode = 404;
    response.write("abc");
    response.end("de");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test("download(url, bytes, progress) returns the whole file and tells how much has arrived", async () => {
  const told: number[] = [];
  const bytes = await download(`${url}/there`, 5, (loaded) => told.push(loaded));
  expect(new TextDecoder().decode(bytes)).toBe("abcde");
  expect(told.at(-1)).toBe(5);
});

test("download(url, bytes, progress) refuses a file that is shorter than was promised", async () => {
  await expect(download(`${url}/there`, 6, () => {})).rejects.toThrow(
    "download incomplete: expected 6 bytes, found 5"
  );
});

test("download(url, bytes, progress) names the status of a file that is not there", async () => {
  await expect(download(`${url}/gone`, null, () => {})).rejects.toThrow("download failed: HTTP 404");
});
