import { createBrowserRouter } from "react-router";
import { later } from "./later.tsx";
import { RouteError } from "./route-error.tsx";
import { Shell } from "./shell/shell.tsx";

/** Every screen is an address, and every screen but the shell is loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          {
            index: true,
            lazy: { Component: async () => (await import("../features/landing/landing-page.tsx")).LandingPage },
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
            path: "sign-in",
            lazy: {
              Component: () => later(async () => (await import("../features/sign-in/sign-in-page.tsx")).default),
            },
          },
          {
            path: "bookings",
            lazy: {
              Component: () =>
                later(async () => (await import("../features/my-bookings/my-bookings-page.tsx")).default),
            },
          },
          {
            path: "bookings/:bookingId",
            lazy: {
              Component: () => later(async () => (await import("../features/booking/booking-page.tsx")).default),
            },
          },
          {
            path: "notices",
            lazy: {
              Component: () => later(async () => (await import("../features/notices/notices-page.tsx")).default),
            },
          },
          {
            path: "account",
            lazy: {
              Component: () => later(async () => (await import("../features/account/account-page.tsx")).default),
            },
          },
          {
            path: "bookings/:bookingId/room",
            lazy: {
              Component: () => later(async () => (await import("./room/room-route.tsx")).default),
            },
          },
          {
            path: "studio/welcome/:step?",
            lazy: {
              Component: () => later(async () => (await import("./own-page-route.tsx")).WelcomeRoute),
            },
          },
          {
            path: "studio",
            lazy: {
              Component: () => later(async () => (await import("../features/studio/studio-layout.tsx")).default),
            },
            children: [
              {
                index: true,
                lazy: { Component: async () => (await import("../features/studio/today/today-page.tsx")).default },
              },
              {
                path: "page/:step?",
                lazy: { Component: async () => (await import("./own-page-route.tsx")).OwnPageRoute },
              },
              {
                path: "requests",
                lazy: { Component: async () => (await import("../features/requests/requests-page.tsx")).default },
              },
              {
                path: "week",
                lazy: { Component: async () => (await import("../features/studio/week/week-page.tsx")).default },
              },
              {
                path: "hours",
                lazy: { Component: async () => (await import("../features/studio/hours/hours-page.tsx")).default },
              },
            ],
          },
          {
            path: "*",
            lazy: { Component: async () => (await import("./not-found-route.tsx")).NotFoundRoute },
          },
        ],
      },
    ],
  },
]);
