import { mostHolds, mostSeats } from "@flexsession/domain/booking/hold-limit";
import { mostReschedules } from "@flexsession/domain/booking/reschedule-terms";
import { policies } from "@flexsession/domain/policy/policy";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderInApp } from "../examples/render-in-app.tsx";
import { legalRoute } from "./legal-route.tsx";
import { legal } from "./messages/en/legal.ts";

describe.each(["terms", "privacy", "refunds"] as const)("the page of %s", (page) => {
  it("shows every part under its own heading, how to write to us, and the way to the others", () => {
    const Page = legalRoute(page);
    renderInApp(<Page />);
    const headings = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(headings).toEqual(legal[page].parts.map((each) => each.title));
    const links = screen.getAllByRole("link").map((each) => each.getAttribute("href"));
    const others = ["terms", "privacy", "refunds", "help"].filter((each) => each !== page);
    expect(links).toEqual(["mailto:help@flexsession.com", ...others.map((each) => `/${each}`)]);
    for (const text of legal[page].parts.flatMap((each) => each.text)) expect(screen.queryByText(text)).not.toBeNull();
  });
});

/** How the refunds page says a line of a policy. */
const says = { 24: "24 hours", 72: /72 hours|three days/, 168: "seven days" } as const;

describe("what the pages promise is what the product does", () => {
  const [cancelling = ""] = legal.refunds.parts[0]?.text ?? [];
  const lineOf = (id: keyof typeof policies) => {
    const [, line = ""] = cancelling.split(`${id[0]?.toUpperCase()}${id.slice(1)}: `);
    return line.split(/Flexible:|Moderate:|Strict:|Later/)[0] ?? "";
  };

  it.each(["flexible", "moderate", "strict"] as const)("of %s terms", (id) => {
    const line = lineOf(id);
    for (const { hoursBefore, refundBasisPoints } of policies[id].tiers) {
      const hours = Object.entries(says).find(([each]) => Number(each) === hoursBefore)?.[1];
      expect(line).toMatch(hours ?? "a line that the page does not have");
      expect(line.toLowerCase()).toContain(refundBasisPoints === 10_000 ? "everything" : "half");
    }
  });

  it("of holds, seats and moving", () => {
    const all = JSON.stringify(legal);
    expect([mostHolds, mostSeats, mostReschedules]).toEqual([3, 6, 2]);
    for (const said of ["hold three times at once", "at most six seats", "of the same provider twice"]) {
      expect(all).toContain(said);
    }
  });
});
