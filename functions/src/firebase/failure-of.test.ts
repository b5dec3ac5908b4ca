import { expect, it } from "vitest";
import { failureOf } from "./failure-of.ts";

it("keeps the codes of others and our own words, and no sentence that may name somebody", () => {
  const smtp = Object.assign(new Error("550 no such user nina@flexsession.test"), {
    code: "EENVELOPE",
    command: "RCPT TO",
    responseCode: 550,
  });
  expect(failureOf(smtp)).toBe("EENVELOPE RCPT TO 550");
  const stripe = Object.assign(new Error("No such account"), { type: "StripeInvalidRequestError", statusCode: 400 });
  expect(failureOf(stripe)).toBe("StripeInvalidRequestError 400");
  expect(failureOf(new Error("there is no booking abc"))).toBe("there is no booking abc");
  expect(failureOf("what")).toBe("unknown");
  expect(failureOf(new Error("a".repeat(300)))).toHaveLength(200);
});
