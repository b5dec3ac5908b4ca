import { expect, it } from "vitest";
import { addressOf } from "./address-of.ts";

it("is an address as it stands", () => {
  for (const ip of ["203.0.113.7", "2001:db8::1", "::ffff:203.0.113.7"]) expect(addressOf({ ip })).toBe(ip);
});

it("is one and the same for whatever is no address", () => {
  const zone = `fe80::1%${"a".repeat(5_000)}`;
  for (const ip of [undefined, "", "made-up-7", "203.0.113.7.8", "x".repeat(5_000), zone]) {
    expect(addressOf({ ip })).toBe("unknown");
  }
});
