import { expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";

const written = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");

it("comes back as it was written", () => {
  for (const value of [7, -1.5, new Date("2050-11-20T10:00:00.123Z"), new Date("0001-01-01T00:00:00Z")]) {
    const cursor = { list: "profiles.soonest", value, id: "marcus" };
    expect(readCursor(writeCursor(cursor), "profiles.soonest")).toEqual(cursor);
  }
});

it.each([
  "+100000-01-01T00:00:00.000Z",
  "-000001-01-01T00:00:00.000Z",
  "0000-12-31T23:59:59.999Z",
  "2050",
  "2050-02-30T00:00:00Z",
  "soon",
  "",
  null,
])("is refused at %s, which the database has no place for", (value) => {
  expect(() => readCursor(written(["list", value, "marcus"]), "list")).toThrow("invalid-input");
});
