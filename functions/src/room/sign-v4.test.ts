import { createHash, generateKeyPairSync, verify } from "node:crypto";
import { cert, initializeApp } from "firebase-admin/app";
import { getStorage } from "firebase-admin/storage";
import { expect, it, vi } from "vitest";
import { signV4 } from "./sign-v4.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const credential = cert({
  projectId: "example",
  clientEmail: "throwaway@example.iam.gserviceaccount.com",
  privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
});
// Beside an emulator the client would give the emulator's own addresses.
for (const name of ["STORAGE_EMULATOR_HOST", "FIREBASE_STORAGE_EMULATOR_HOST"]) vi.stubEnv(name, undefined);
// The client warns once of the way in which firebase-admin itself gives it a key.
vi.spyOn(console, "warn").mockImplementationOnce(() => {});
const store = getStorage(initializeApp({ credential }, "throwaway")).bucket("example.appspot.com");
const link = {
  path: "bookings/b/mixes/f",
  generation: "1795521660000123",
  expires: new Date(Date.now() + 300_000),
  type: "audio/wav",
  disposition: `attachment; filename="Mein St_ck.wav"; filename*=UTF-8''Mein%20St%C3%BCck.wav`,
};

/** Whether the key has signed an address, as Google's documentation of V4 signatures has it checked. */
function isSigned(url: URL): boolean {
  const query = new URLSearchParams(url.search);
  const signature = Buffer.from(query.get("X-Goog-Signature") ?? "", "hex");
  query.delete("X-Goog-Signature");
  query.sort();
  const strict = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  const pairs = [...query].map(([name, value]) => `${strict(name)}=${strict(value)}`).join("&");
  const request = ["GET", url.pathname, pairs, `host:${url.host}`, "", "host", "UNSIGNED-PAYLOAD"].join("\n");
  const scope = query.get("X-Goog-Credential")?.split("/").slice(1).join("/");
  const digest = createHash("sha256").update(request).digest("hex");
  const text = ["GOOG4-RSA-SHA256", query.get("X-Goog-Date"), scope, digest].join("\n");
  return verify("sha256", Buffer.from(text), publicKey, signature);
}

it("signs which generation is served, as what, under which name and until when", async () => {
  const url = new URL(await signV4(store, link));
  expect(url.origin + url.pathname).toBe("https://storage.googleapis.com/example.appspot.com/bookings/b/mixes/f");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    "X-Goog-Algorithm": "GOOG4-RSA-SHA256",
    "X-Goog-SignedHeaders": "host",
    generation: link.generation,
    "response-content-type": link.type,
    "response-content-disposition": link.disposition,
  });
  const seconds = Number(url.searchParams.get("X-Goog-Expires"));
  expect(seconds).toBeGreaterThan(290);
  expect(seconds).toBeLessThanOrEqual(300);
  expect(isSigned(url)).toBe(true);

  for (const [name, value] of [
    ["generation", "1795521660000124"],
    ["X-Goog-Expires", "604800"],
    ["response-content-type", "text/html"],
    ["response-content-disposition", "inline"],
  ] as const) {
    const changed = new URL(url);
    changed.searchParams.set(name, value);
    expect(isSigned(changed)).toBe(false);
  }
});

it("signs what was stored before generations were noted", async () => {
  const url = new URL(await signV4(store, { ...link, generation: null }));
  expect(url.searchParams.has("generation")).toBe(false);
  expect(isSigned(url)).toBe(true);
});
