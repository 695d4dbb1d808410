/**
 * Downloads a file whole, telling how many bytes have arrived. Throws with the status when the server has no
 * such file, and on a body that is shorter than the size that the manifest promises.
 */
export async function download(
  url: string,
  bytes: number | null,
  progress: (loaded: number) => void,
  fetch_: typeof fetch = fetch
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch_(url);
  if (!response.ok || !response.body) throw new Error(`download failed: HTTP ${response.status}`);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.byteLength;
    progress(loaded);
  }
  if (bytes !== null && loaded !== bytes)
    throw new Error(`download incomplete: expected ${bytes} bytes, found ${loaded}`);
  return joined(chunks, loaded);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
