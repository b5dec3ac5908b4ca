/** Texts of the fields that choose a day, a start and a length. */
export const time = {
  day: "Day",
  start: "Start",
  length: "Length",
  choose: "Choose a start",
  looking: "Looking what is free",
  hours_one: "{{count}} hour",
  hours_other: "{{count}} hours",
};
