/** The rooms of the studio in the order of their tabs; the text is `studio.tabs.<name>`. */
export const studioTabs = [
  { name: "today", to: "/studio" },
  { name: "requests", to: "/studio/requests" },
  { name: "week", to: "/studio/week" },
  { name: "hours", to: "/studio/hours" },
  { name: "page", to: "/studio/page" },
] as const;
