/** Texts of the start page. */
export const landing = {
  title: "One good hour at a time.",
  lead: "Mix engineers, producers, mastering specialists and teaching artists publish their free hours here. You see them change live, take one to four of them, and they are yours.",
  search: { label: "What do you need?", placeholder: "mix, vocals, watercolour", action: "Find a time" },
  ways: { music: "Music: engineers and producers", art: "Art: classes and teachers" },
  soon: "Free soon",
  soonLead: "Real openings, changing as you watch.",
  soonNone: "Nothing is open right now. New times appear here the moment somebody publishes them.",
  soonFailed: "The openings could not be loaded.",
  all: "See everybody",
  steps: {
    title: "How it works",
    see: { title: "See real free time", text: "The tape shows what is free this minute, in your own time zone." },
    take: {
      title: "Take the piece you need",
      text: "One to four hours, starting on the half hour. The price you see is the price you pay.",
    },
    go: {
      title: "It is yours",
      text: "While you pay, the time is held for you. Paid is booked, with everything for your calendar.",
    },
  },
  offer: {
    title: "Have hours to offer?",
    text: "Make a page in ten minutes, and sell the hours you choose.",
    action: "Become a provider",
  },
} as const;
