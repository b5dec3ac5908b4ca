import { expect, test } from "vitest";
import { parseForm } from "./form-body.ts";

test.each([
  ["a=1&b=two%20words", { a: "1", b: "two words" }],
  ["metadata[bookingId]=b1&metadata[empty]=", { metadata: { bookingId: "b1", empty: "" } }],
  ["expand[]=a&expand[]=b.c", { expand: ["a", "b.c"] }],
  [
    "items[0][price][amount]=5&items[0][price][tax]=1&items[1][price][amount]=6",
    { items: [{ price: { amount: "5", tax: "1" } }, { price: { amount: "6" } }] },
  ],
  ["a[1]=gap", { a: { 1: "gap" } }],
  ["", {}],
])("reads %j", (text, fields) => {
  expect(parseForm(text)).toEqual(fields);
});

test.each(["a=1&a[b]=2", "a[b]=1&a=2", "a[b=1", "[a]=1", "a[__proto__][x]=1"])("refuses %j", (text) => {
  expect(() => parseForm(text)).toThrow("cannot read the parameter");
});
