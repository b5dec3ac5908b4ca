/** Texts of what a provider's own calendars close of their slots. */
export const closings = {
  title: "What blocks what",
  lead: "The next two weeks. Only you see this: to everybody else such a time is taken.",
  loading: "Loading what blocks your slots",
  failed: "What blocks your slots could not be loaded.",
  none: "Nothing in your calendars closes any of your slots.",
  busyIn: "Busy in {{name}}",
  whole: "Closes all of {{slot}}",
  part: "Closes {{part}} of {{slot}}",
  week: "See the week",
  more_one: "And one more.",
  more_other: "And {{count}} more.",
  quiet_one: "One other event closes nothing that you offer.",
  quiet_other: "{{count}} other events close nothing that you offer.",
};
