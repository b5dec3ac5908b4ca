/** Texts of a provider's connected calendars. */
export const calendars = {
  title: "Calendars",
  lead: "Connect the calendar that the rest of your life is in, and nobody can book you while you are busy.",
  failed: "Your calendars could not be loaded.",
  retry: "Try again",
  connect: {
    title: "Connect Google Calendar",
    why: "You go to Google, allow what is named here, and come back.",
    reads: "What we read",
    read: {
      times: "When your events begin and end, and whether you are busy in them",
      names: "The names of your calendars, so that you can choose which ones count",
    },
    never: "What we never see",
    notRead: {
      titles: "Titles, notes, places and guests of your events",
    },
    kept: "Google itself gives us nothing else. To customers a time that you are busy looks like any taken time. You can disconnect whenever you like: then all of it is deleted.",
    act: "Connect Google Calendar",
    again: "Connect again",
    opening: "Opening Google",
    failed: "Google could not be opened. Please try again.",
  },
  back: {
    pending: "Connecting and reading your calendars",
    done: "Connected. Time in which you are busy is no longer offered.",
    denied: "Nothing was connected: access was not allowed at Google.",
    failed: "The connection could not be made. Please connect again.",
  },
  state: {
    connected: "Connected to Google",
    reading: "Reading your calendars",
    failing: "Google does not answer",
    revoked: "Google no longer lets us in",
  },
  account: "Account: {{account}}",
  read: {
    never: "Not read yet",
    now: "Last read just now",
    ago: "Last read {{ago}}",
  },
  known:
    "Time in which you are busy is not offered, and comes back when it is free again. What is booked never changes by itself.",
  failingClosed:
    "Not since {{since}}. As soon as what we know is ten minutes old, none of your free time is offered until Google answers again.",
  failingOpen: "Not since {{since}}. Your free time is offered by what we knew last, as you have chosen.",
  choose: {
    title: "Calendars that block your time",
    none: "No calendar is chosen, so nothing blocks your time.",
    pending: "Changing what blocks your time",
    failed: "This could not be changed. Please try again.",
    gone: "It is no longer there.",
    unreadable: "Google does not let us read it.",
    primary: "Your main calendar",
  },
  unknown: {
    title: "While Google does not answer",
    closed: "Offer nothing",
    closedWhy: "Nobody can book you while we cannot know whether you are busy.",
    open: "Offer my free time all the same",
    openWhy: "Somebody may book you while you are busy.",
    pending: "Changing what is offered",
  },
  revoked: {
    whyClosed:
      "Access was taken back, or has run out. Nobody knows when you are busy now, so none of your free time is offered. What is booked stays as it is.",
    whyOpen:
      "Access was taken back, or has run out. Nobody knows when you are busy now; your free time is offered all the same, as you have chosen.",
    banner: "We can no longer read your Google calendars, so none of your free time is offered.",
    bannerOpen: "We can no longer read your Google calendars. Your free time is offered all the same.",
    go: "See calendars",
  },
  disconnect: {
    act: "Disconnect",
    title: "Disconnect Google?",
    what: "We give back our access at Google, and delete everything that we have read. Your free time is then offered whether you are busy or not. Bookings that already stand in your Google calendar stay there.",
    keep: "Keep it connected",
    confirm: "Disconnect and delete",
    pending: "Disconnecting",
    failed: "This could not be disconnected. Please try again.",
    done: "Disconnected. Everything that was read is deleted.",
  },
};
