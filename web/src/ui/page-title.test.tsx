import { act, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { countInTitle, usePageTitle } from "./page-title.ts";

function Page({ title }: { readonly title: string }) {
  usePageTitle(title);
  return null;
}

afterEach(() => countInTitle(0));

test("puts the count before the page's name, whichever of the two changes", () => {
  const { rerender } = render(<Page title="Bookings" />);
  expect(document.title).toBe("Bookings · FlexSession");
  act(() => countInTitle(2));
  expect(document.title).toBe("(2) Bookings · FlexSession");
  rerender(<Page title="Help" />);
  expect(document.title).toBe("(2) Help · FlexSession");
  act(() => countInTitle(100));
  expect(document.title).toBe("(99+) Help · FlexSession");
  act(() => countInTitle(0));
  expect(document.title).toBe("Help · FlexSession");
});
