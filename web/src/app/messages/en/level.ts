/** What the levels of classes are called. */
export const level = {
  all: "All levels",
  beginner: "Beginners",
  intermediate: "Intermediate",
  advanced: "Advanced",
} as const;
