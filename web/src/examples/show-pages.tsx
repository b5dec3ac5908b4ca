import { createRoot } from "react-dom/client";
import { createMemoryRouter, type RouteObject } from "react-router";
import { RouterProvider } from "react-router/dom";

/** Shows pages of the product without its shell, in a document that has an element `root`; returns how to go to one. */
export function showPages(routes: RouteObject[]): (path: string) => Promise<void> {
  const router = createMemoryRouter([{ path: "/", Component: () => null }, ...routes]);
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<RouterProvider router={router} />);
  return (path) => router.navigate(path);
}
