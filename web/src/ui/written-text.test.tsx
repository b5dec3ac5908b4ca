import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { WrittenText } from "./written-text.tsx";

test("makes links of addresses and keeps every character around them", () => {
  const text = "See https://example.com/a?b=1, or write to me@example.com.\nThanks";
  const { container } = render(<WrittenText text={text} />);
  expect(container.textContent).toBe(text);
  expect(screen.getAllByRole("link").map((each) => each.getAttribute("href"))).toEqual([
    "https://example.com/a?b=1",
    "mailto:me@example.com",
  ]);
  expect(screen.getAllByRole("link")[0]?.getAttribute("rel")).toContain("noopener");
});

test.each([
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "data:text/html,<b>hi</b>",
  "ftp://files.example.com/x",
  "&lt;b&gt; &amp; more",
])("shows %s as the text it is", (text) => {
  const { container } = render(<WrittenText text={text} />);
  expect(container.textContent).toBe(text);
  expect(container.querySelector("img, script, b")).toBeNull();
  for (const link of container.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^https?:/);
});
