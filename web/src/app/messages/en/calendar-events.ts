/** Texts of bookings that are written into a provider's own calendar. */
export const calendarEvents = {
  title: "Your bookings in Google",
  off: "We can write each booking into a calendar of yours: what it is, who it is with, the time in both zones, and the way to the room. It moves when the booking moves, and goes when it is cancelled.",
  asks: "Google will ask whether we may write into calendars that you own. We change nothing there but our own events.",
  start: "Write my bookings into Google",
  starting: "Turning it on",
  on: "Your bookings are written into {{name}}, and follow what happens to them.",
  into: "Write them into",
  moving: "Moving them",
  stop: "Stop writing them",
  stopping: "Taking them out",
  stopWhy:
    "If you stop, bookings that are ahead are taken out of your calendar. The bookings themselves stay as they are.",
  failed: "This could not be changed. Please try again.",
};
