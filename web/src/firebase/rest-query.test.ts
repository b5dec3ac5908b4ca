import { describe, expect, test } from "vitest";
import { restQuery } from "./rest-query.ts";
import { decodeFields, encodeValue } from "./rest-value.ts";

const documents = "projects/p/databases/(default)/documents";

test("writes filters, order, cursor and limit of a query", () => {
  const query = restQuery(
    {
      collection: "listings",
      where: [["freeHours", "array-contains-any", ["2026-11-24T14"]]],
      order: [
        ["nextFreeAt", "asc"],
        ["id", "asc"],
      ],
      limit: 12,
      after: [new Date("2026-11-24T14:00:00Z"), "marcus"],
      first: "once",
    },
    documents,
  );
  expect(query).toEqual({
    from: [{ collectionId: "listings" }],
    where: {
      compositeFilter: {
        op: "AND",
        filters: [
          {
            fieldFilter: {
              field: { fieldPath: "freeHours" },
              op: "ARRAY_CONTAINS_ANY",
              value: { arrayValue: { values: [{ stringValue: "2026-11-24T14" }] } },
            },
          },
        ],
      },
    },
    orderBy: [
      { field: { fieldPath: "nextFreeAt" }, direction: "ASCENDING" },
      { field: { fieldPath: "__name__" }, direction: "ASCENDING" },
    ],
    startAt: {
      values: [{ timestampValue: "2026-11-24T14:00:00.000Z" }, { referenceValue: `${documents}/listings/marcus` }],
      before: false,
    },
    limit: 12,
  });
});

describe("values", () => {
  test.each([
    ["a text", "mix"],
    ["a whole number", 8_000],
    ["a fraction", 4.9],
    ["nothing", null],
    ["a truth", true],
    ["an instant", new Date("2026-11-24T14:00:00.250Z")],
    ["a list", ["a", 1, null]],
    ["an empty list", []],
  ])("carry %s there and back", (_, value) => {
    expect(decodeFields({ field: encodeValue(value) })).toEqual({ field: value });
  });

  test("read maps within maps", () => {
    const held = { mapValue: { fields: { seats: { integerValue: "2" } } } };
    expect(decodeFields({ seats: { mapValue: { fields: { a: held } } }, none: { mapValue: {} } })).toEqual({
      seats: { a: { seats: 2 } },
      none: {},
    });
  });

  test("refuse a kind that no document of ours holds", () => {
    expect(() => decodeFields({ at: { geoPointValue: {} } })).toThrow("geoPointValue");
  });
});
