import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

it.each(["=1+1", "+1+1", "-1+1", "@sum", "\t=1", "＝1+1", "＋1", "－1", "＠sum"])("takes %j for no formula", (text) => {
  expect(csvOf([[text]])).toBe(`"'${text}"\r\n`);
});

it("keeps numbers as they are and quotes every text", () => {
  expect(csvOf([["-1.50", 'Kim "K" Müller']])).toBe('-1.50,"Kim ""K"" Müller"\r\n');
});
