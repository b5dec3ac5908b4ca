/** Texts of what a class says of itself where it is offered. */
export const classOffer = {
  title: "Classes",
  loading: "Loading the classes",
  failed: "The classes could not be loaded.",
  retry: "Try again",
  online: "Online",
  map: "Map",
  materials: "Materials:",
  times: "Next times of {{title}}",
  about: "About this class",
  save: "Save {{name}}",
  saved: "{{name}} is saved",
  saveDone: "{{name}} is on your list, with your bookings.",
  saveEnded: "{{name}} is off your list.",
  saveFailed: "That did not work. Please try again.",
  signInToSave: "Sign in to save {{name}}",
} as const;
