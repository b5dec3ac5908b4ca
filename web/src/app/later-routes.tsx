import type { RouteObject } from "react-router";
import { later } from "./later.tsx";

/** The addresses behind the first pages, found when somebody first goes to one. */
export const laterRoutes: RouteObject[] = [
  {
    path: "classes",
    lazy: { Component: async () => (await import("./class-search-route.tsx")).classSearchRoute() },
  },
  {
    path: "terms",
    lazy: { Component: async () => (await import("./legal-route.tsx")).legalRoute("terms") },
  },
  {
    path: "privacy",
    lazy: { Component: async () => (await import("./legal-route.tsx")).legalRoute("privacy") },
  },
  {
    path: "refunds",
    lazy: { Component: async () => (await import("./legal-route.tsx")).legalRoute("refunds") },
  },
  {
    path: "sign-in",
    lazy: {
      Component: () => later(async () => (await import("../features/sign-in/sign-in-page.tsx")).default),
    },
  },
  {
    path: "packs",
    lazy: {
      Component: () => later(async () => (await import("../features/packs/my-packs-page.tsx")).default),
    },
  },
  {
    path: "packs/:providerId",
    lazy: {
      Component: () => later(async () => (await import("../features/packs/packs-of-page.tsx")).default),
    },
  },
  {
    path: "bookings",
    lazy: {
      Component: () => later(async () => (await import("./bookings-route.tsx")).BookingsRoute),
    },
  },
  {
    path: "bookings/attendance",
    lazy: {
      Component: () => later(async () => (await import("../features/my-bookings/attendance-page.tsx")).default),
    },
  },
  {
    path: "bookings/:bookingId",
    lazy: {
      Component: () => later(async () => (await import("../features/booking/booking-page.tsx")).default),
    },
  },
  {
    path: "bookings/:bookingId/move",
    lazy: {
      Component: () => later(async () => (await import("../features/booking/move/move-page.tsx")).default),
    },
  },
  {
    path: "bookings/:bookingId/receipt",
    lazy: {
      Component: () => later(async () => (await import("../features/receipt/receipt-page.tsx")).default),
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
    path: "people/:uid/block",
    lazy: {
      Component: () => later(async () => (await import("../features/account/block-page.tsx")).default),
    },
  },
  {
    path: "bookings/:bookingId/room",
    lazy: {
      Component: () => later(async () => (await import("./room/room-route.tsx")).default),
    },
  },
  {
    path: "bookings/:bookingId/room/files/:fileId",
    lazy: {
      Component: () => later(async () => (await import("./room/review-route.tsx")).default),
    },
  },
  {
    path: "report/:feedbackId",
    lazy: {
      Component: () => later(async () => (await import("../features/feedback/report-page.tsx")).default),
    },
  },
  {
    path: "admin/invariants",
    lazy: {
      Component: () => later(async () => (await import("./admin/invariants-route.tsx")).default),
    },
  },
  {
    path: "admin/stuck",
    lazy: {
      Component: () => later(async () => (await import("./admin/stuck-route.tsx")).default),
    },
  },
  {
    path: "admin/providers",
    lazy: {
      Component: () => later(async () => (await import("./admin/providers-route.tsx")).default),
    },
  },
  {
    path: "admin/people",
    lazy: {
      Component: () => later(async () => (await import("./admin/people-route.tsx")).default),
    },
  },
  {
    path: "admin/people/:uid",
    lazy: {
      Component: () => later(async () => (await import("./admin/person-route.tsx")).default),
    },
  },
  {
    path: "admin/bookings",
    lazy: {
      Component: () => later(async () => (await import("./admin/bookings-route.tsx")).default),
    },
  },
  {
    path: "admin/bookings/:bookingId",
    lazy: {
      Component: () => later(async () => (await import("./admin/booking-route.tsx")).default),
    },
  },
  {
    path: "admin/classes",
    lazy: {
      Component: () => later(async () => (await import("./admin/classes-route.tsx")).default),
    },
  },
  {
    path: "admin/classes/:classId",
    lazy: {
      Component: () => later(async () => (await import("./admin/class-route.tsx")).default),
    },
  },
  {
    path: "admin/payments",
    lazy: {
      Component: () => later(async () => (await import("./admin/payments-route.tsx")).default),
    },
  },
  {
    path: "admin/audit",
    lazy: {
      Component: () => later(async () => (await import("./admin/audit-route.tsx")).default),
    },
  },
  {
    path: "admin/reports",
    lazy: {
      Component: () => later(async () => (await import("./admin/reports-route.tsx")).default),
    },
  },
  {
    path: "admin/ledger",
    lazy: {
      Component: () => later(async () => (await import("./admin/ledger-route.tsx")).default),
    },
  },
  {
    path: "admin/figures",
    lazy: {
      Component: () => later(async () => (await import("./admin/figures-route.tsx")).default),
    },
  },
  {
    path: "admin/disputes",
    lazy: {
      Component: () => later(async () => (await import("./admin/disputes-route.tsx")).default),
    },
  },
  {
    path: "admin/disputes/:disputeId",
    lazy: {
      Component: () => later(async () => (await import("./admin/dispute-route.tsx")).default),
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
      {
        path: "classes",
        lazy: { Component: async () => (await import("../features/studio/classes/classes-page.tsx")).default },
      },
      {
        path: "packs",
        lazy: { Component: async () => (await import("../features/studio/packs/packs-page.tsx")).default },
      },
      {
        path: "classes/new",
        lazy: { Component: async () => (await import("../features/studio/classes/new-class-page.tsx")).default },
      },
      {
        path: "classes/:classId",
        lazy: { Component: async () => (await import("../features/studio/classes/class-page.tsx")).default },
      },
      {
        path: "roster/:slotId",
        lazy: { Component: async () => (await import("../features/studio/roster/roster-page.tsx")).default },
      },
      {
        path: "roster/:slotId/code",
        lazy: { Component: async () => (await import("../features/studio/roster/code-page.tsx")).default },
      },
      {
        path: "earnings",
        lazy: { Component: async () => (await import("../features/studio/earnings/earnings-page.tsx")).default },
      },
      {
        path: "calendars/:step?",
        lazy: { Component: async () => (await import("../features/studio/calendars/calendars-page.tsx")).default },
      },
      {
        path: "payouts/:step?",
        lazy: { Component: async () => (await import("../features/studio/payouts/payouts-page.tsx")).default },
      },
    ],
  },
];
