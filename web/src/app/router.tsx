import { createBrowserRouter, type RouteObject } from "react-router";
import { noteHeading } from "../ui/heading-for.ts";
import { RouteError } from "./route-error.tsx";
import { Shell } from "./shell/shell.tsx";

const pages = "pages";

const publicRoutes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      {
        id: pages,
        ErrorBoundary: RouteError,
        children: [
          {
            index: true,
            lazy: { Component: async () => (await import("./landing-route.tsx")).LandingRoute },
          },
          {
            path: "browse",
            lazy: { Component: async () => (await import("../features/browse/browse-page.tsx")).BrowsePage },
          },
          {
            path: "p/:handle",
            lazy: { Component: async () => (await import("./profile-route.tsx")).ProfileRoute },
          },
          {
            path: "help",
            lazy: { Component: async () => (await import("./help-route.tsx")).HelpRoute },
          },
          {
            path: "*",
            lazy: { Component: async () => (await import("./not-found-route.tsx")).NotFoundRoute },
          },
        ],
      },
    ],
  },
];

/**
 * Every screen is an address, and every screen but the shell is loaded when somebody goes there. A public page does not
 * even carry the list of the addresses behind the sign-in.
 */
export const router = createBrowserRouter(publicRoutes, {
  async patchRoutesOnNavigation({ path, patch }) {
    if (path !== "/" && !path.startsWith("/p/")) patch(pages, (await import("./later-routes.tsx")).laterRoutes);
  },
});

noteHeading(router.state.location.pathname);
router.subscribe(({ navigation, location }) => noteHeading((navigation.location ?? location).pathname));
