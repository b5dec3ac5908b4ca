/** The rooms of the studio in the order of their tabs; the text is `studio.tabs.<name>`. */
export const studioTabs = [
  { name: "today", to: "/studio" },
  { name: "requests", to: "/studio/requests" },
  { name: "week", to: "/studio/week" },
  { name: "classes", to: "/studio/classes" },
  { name: "hours", to: "/studio/hours" },
  { name: "calendars", to: "/studio/calendars" },
  { name: "earnings", to: "/studio/earnings" },
  { name: "payouts", to: "/studio/payouts" },
  { name: "page", to: "/studio/page" },
] as const;
