const paths = {
  reel: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 7.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3ZM12 3v5M4.2 16.5l4.3-2.5M19.8 16.5 15.5 14",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21",
  calendar: "M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 21a7.5 7.5 0 0 1 15 0",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.2",
  bell: "M6 17v-6a6 6 0 0 1 12 0v6l2 2H4ZM10 21.5h4M12 3v2",
  bolt: "M13 2 5 13.5h6L10 22l8.5-12H12.5Z",
  hand: "M4 12.5 20 4l-4.5 16-4-6.5Z",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2",
  lock: "M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  blocked: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM5.6 5.6l12.8 12.8",
  verified: "M12 3 4.5 5.5V12c0 4 3 7.3 7.5 9 4.5-1.7 7.5-5 7.5-9V5.5ZM8.5 12l2.5 2.5 4.5-5",
  check: "M4.5 12.5 10 18 20 6.5",
  seats: "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3 20a6 6 0 0 1 12 0M16 5.5a3 3 0 0 1 0 5.2M17.5 14.5A6 6 0 0 1 21 20",
  play: "M7 4.5v15L20 12Z",
  pause: "M7 5v14M17 5v14",
  star: "m12 3 2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.200l-5.600 3.100 1.200-6.300L3 9.600l6.300-.8Z",
  globe:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c3 2.500 3.800 5.500 3.800 9S15 18.500 12 21c-3-2.500-3.800-5.500-3.800-9S9 5.500 12 3Z",
  next: "M5 12h13M13 6l6 6-6 6",
  previous: "M19 12H6M11 6l-6 6 6 6",
  sliders: "M5 4v7M5 16v4M12 4v2M12 11v9M19 4v9M19 18v2M3 13.500h4M10 8.500h4M17 15.500h4",
  send: "M3.500 11 20.500 3.500l-6 17-4-6.500ZM10.500 14l10-10.500",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  up: "M12 19V6M6 11l6-6 6 6",
  down: "M12 5v13M6 13l6 6 6-6",
  close: "M5 5l14 14M19 5 5 19",
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing beside a text; never the only carrier of a meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
