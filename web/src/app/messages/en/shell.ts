/** Texts of what surrounds every page. */
export const shell = {
  name: "FlexSession",
  skip: "Skip to the content",
  nav: "Main",
  home: "Home",
  browse: "Browse",
  bookings: "Bookings",
  signIn: "Sign in",
  account: "Account",
  signOut: "Sign out",
  toAccount: "Name, zone and notices",
  signedInAs: "Signed in as {{name}}",
  help: "Help",
  footer: { label: "About FlexSession", refunds: "Refunds", terms: "Terms", privacy: "Privacy" },
  theme: { label: "Colours", system: "Auto", light: "Light", dark: "Dark" },
  offline: "You are offline. What you see may be old, and booking waits until you are back.",
  notFound: {
    title: "This page does not exist",
    lead: "The link may be old, or a letter is missing.",
    action: "Find a free time",
  },
  error: {
    title: "Something went wrong here",
    lead: "It is our fault, not yours. Nothing was booked or charged by this. Try again, or go on from the start page.",
    retry: "Try again",
    home: "Go to the start page",
  },
} as const;
