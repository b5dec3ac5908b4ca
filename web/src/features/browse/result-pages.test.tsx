import { fireEvent, screen } from "@testing-library/react";
import { useEffect } from "react";
import { expect, test } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { type PageState, ResultPages } from "./result-pages.tsx";

interface Found {
  readonly index: number;
}

interface PageProps {
  readonly index: number;
  readonly shown: number;
  readonly hasMore: boolean;
  readonly onState: (state: PageState<Found>) => void;
}

function Page({ index, shown, hasMore, onState }: PageProps) {
  useEffect(() => onState({ shown, last: hasMore ? { index } : null }));
  return <li>{`page ${index}`}</li>;
}

/** Shows pages with so many results each, one after another. */
function show(counts: readonly number[]) {
  renderInApp(
    <ResultPages<Found>
      idOf={(each) => String(each.index)}
      renderPage={(after, onState) => {
        const index = after === null ? 0 : after.index + 1;
        const props = { index, shown: counts[index] ?? 0, hasMore: index + 1 < counts.length, onState };
        return <Page key={index} {...props} />;
      }}
      found={(count) => `${count} found`}
      none="Nothing"
      noneLead="Nothing at all"
      onClear={null}
      listClass={undefined}
    />,
  );
}

test("passes over pages on which nothing fits until something does", () => {
  show([0, 0, 2, 1]);
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
  expect(screen.getByText("2 found")).toBeDefined();
});

test("asks before it looks through more than five pages for nothing", () => {
  show([...Array.from({ length: 11 }, () => 0), 3]);
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
  expect(screen.getByText("Nothing fits yet. There is more to look through.")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(10);
  fireEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(12);
  expect(screen.getByText("3 found")).toBeDefined();
});

test("says that it looked through five pages for nothing also after some results", () => {
  show([2, 0, 0, 0, 0, 0, 3]);
  const said = "Nothing more fits so far. There is more to look through.";
  expect(screen.queryByText(said)).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(6);
  expect(screen.getByText("2 found")).toBeDefined();
  expect(screen.getByText(said)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(screen.getByText("5 found")).toBeDefined();
  expect(screen.queryByText(said)).toBeNull();
});

test("says that there is nothing once all was looked through", () => {
  show([0, 0, 0]);
  expect(screen.getByRole("heading", { name: "Nothing" })).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
});
