/** A file of so many bytes that no compression on the way makes smaller. */
export function contentOf(bytes: number): File {
  const content = new Uint8Array(bytes);
  const most = 65_536;
  for (let at = 0; at < bytes; at += most) crypto.getRandomValues(content.subarray(at, Math.min(at + most, bytes)));
  return new File([content], "Song.wav", { type: "audio/wav" });
}
