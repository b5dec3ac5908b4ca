import { expect, test } from "vitest";
import { zone } from "./zone.ts";

test.each(["UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])("takes %s", (name) => {
  expect(zone.parse(name)).toBe(name);
});

test.each(["", "Mars/Olympus", "America/New York", "../etc", "A".repeat(65), 5, null])("refuses %j", (name) => {
  expect(zone.safeParse(name).success).toBe(false);
});
