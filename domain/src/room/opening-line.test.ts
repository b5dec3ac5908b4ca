import { expect, test } from "vitest";
import { openingLine } from "./opening-line.ts";

const parties: [string, string] = ["nina", "marcus"];
const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));
const change = (hour: number, to: "awaitingPayment" | "confirmed" | "completed") => ({
  at: at(hour),
  actor: "nina",
  cause: "hold",
  to,
});

test("tells when a booking was confirmed, whatever has come of it since", () => {
  const history = [change(1, "awaitingPayment"), change(2, "confirmed"), change(9, "completed")];
  expect(openingLine({ parties, history })).toEqual({
    messageId: "opening",
    kind: "system",
    parties,
    at: at(2),
    event: { name: "moved", to: "confirmed" },
  });
});

test("is not there while a booking awaits its payment", () => {
  expect(openingLine({ parties, history: [change(1, "awaitingPayment")] })).toBeNull();
});
