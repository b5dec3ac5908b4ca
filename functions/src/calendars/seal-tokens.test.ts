import { beforeEach, expect, test } from "vitest";
import { openTokens, sealTokens } from "./seal-tokens.ts";

const key = (letter: string) => Buffer.alloc(32, letter).toString("base64");
const unopened = "unable to authenticate data";
const tokens = { refreshToken: "refresh", accessToken: "access", accessEndsAt: 1 };

beforeEach(() => {
  process.env.CALENDAR_KEY = `old:${key("o")}`;
});

test("opens what it has sealed, and never seals alike twice", () => {
  const [first, second] = [sealTokens("marcus", tokens), sealTokens("marcus", tokens)];
  expect(openTokens("marcus", first)).toEqual(tokens);
  expect(first.content).not.toBe(second.content);
  expect(first.key).not.toBe(second.key);
});

test("opens nothing for somebody else, nor what was changed or mixed", () => {
  const sealed = sealTokens("marcus", tokens);
  const other = sealTokens("marcus", tokens);
  const bytes = Buffer.from(sealed.content, "base64");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => openTokens("nina", sealed)).toThrow(unopened);
  expect(() => openTokens("marcus", { ...sealed, content: bytes.toString("base64") })).toThrow(unopened);
  expect(() => openTokens("marcus", { ...sealed, key: other.key })).toThrow(unopened);
});

test("seals with the first key and opens with all, until one is taken out", () => {
  const before = sealTokens("marcus", tokens);
  process.env.CALENDAR_KEY = `new:${key("n")},old:${key("o")}`;
  expect(openTokens("marcus", before)).toEqual(tokens);
  expect(sealTokens("marcus", tokens).keyId).toBe("new");
  process.env.CALENDAR_KEY = `new:${key("n")}`;
  expect(() => openTokens("marcus", before)).toThrow("no key old");
});

test.each([
  ["empty", ""],
  ["too short", `old:${Buffer.alloc(16).toString("base64")}`],
])("does not seal with a key that is %s", (_, value) => {
  process.env.CALENDAR_KEY = value;
  expect(() => sealTokens("marcus", tokens)).toThrow("CALENDAR_KEY");
});
