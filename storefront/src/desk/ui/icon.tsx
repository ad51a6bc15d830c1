/** Drawn on 24 × 24 with one round stroke. `back`, `next` and `leave` point along the reading direction and are mirrored with it; the others never are. */
const SHAPES = {
  back: "M19 12H5M11 6l-6 6 6 6",
  next: "M9 5l7 7-7 7",
  sheet: "M6 3h8.5L19 7.5V21H6ZM14 3v5h5M9 12.5h7M9 16.5h7",
  box: "M3 8l9-4.5 9 4.5v9l-9 4.5L3 17ZM3 8l9 4.5L21 8M12 12.5v9",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0",
  check: "M4 12.5 9.5 18 20 6.5",
  cross: "M6 6l12 12M18 6 6 18",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2",
  pin: "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  phone: "M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2Z",
  money: "M2.5 6h19v12h-19ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM6 9v.01M18 15v.01",
  look: "M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5C19 16.5 15.7 18.5 12 18.5S5 16.5 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  cloth: "M4 5h16v11.5c-2.7 2.7-5.3-1.3-8 1.3-2.7 2.6-5.3 0-8-.8ZM4 9.5h16M9 5v4.5M15 5v4.5",
  label: "M3 4h9l9 9-8 8-10-9ZM7.5 8.5v.01",
  tape: "M12 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM12 13.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM12 18h10",
  shelf: "M4 3v18M20 3v18M4 10.5h16M4 18.5h16M8 10.5V5.5h8v5",
  van: "M2.5 6.5h11.5v10.5H2.5ZM14 10h4l3.5 3.5V17H14M6.5 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  door: "M6 21V3.5h12V21M3.5 21h17M14.5 12.5v.01",
  turn: "M4 9.5h12.5a4 4 0 0 1 0 8H9M7.5 5.5 3.5 9.5l4 4",
  broken: "M7 3h10l2 8a7 7 0 0 1-14 0ZM12 3l-1.5 4 3 2-2 4M12 18v3M8 21h8",
  wool: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM6 6.5c4.5 2 7.5 6 8.5 13M9.5 4.5c4.5 2.5 7.5 6 8.7 11M4.2 10.5c3.5 1.5 6 4.5 6.8 9M17 18.5l4.5 2.5",
  refresh: "M20 12a8 8 0 1 1-2.6-5.9M20 3.5v4.5h-4.5",
  camera: "M3 7.5h4.5L9 5h6l1.5 2.5H21V19H3ZM12 16.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6Z",
  speech: "M4 5h16v11H11l-4.5 4v-4H4ZM8 9h8M8 12.5h5",
  hand: "M8 12V5a1.5 1.5 0 0 1 3 0v6V3.5a1.5 1.5 0 0 1 3 0V11V5a1.5 1.5 0 0 1 3 0v8c0 5-2 8-6 8-3 0-4.5-1.5-6-4l-2-4c-.5-1.5 1.5-2.5 2.5-1Z",
  ruler: "M3 16.5 16.5 3 21 7.5 7.5 21ZM7 12.5l2 2M10 9.5l3 3M13 6.5l2 2",
  drop: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11ZM9 14.5a3 3 0 0 0 3 3",
  choices: "M4 5h6v6H4ZM14 5h6v6h-6ZM4 15h6v6H4ZM14.5 18l2 2 4-4.5",
  table: "M3 5h18v14H3ZM3 10h18M3 14.5h18M9 5v14",
  archive: "M12 3v11M7.5 9.5 12 14l4.5-4.5M4 16v4.5h16V16",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  alert: "M12 4 2.5 20h19ZM12 10v4.5M12 17.2v.01",
  leave: "M10 4H4.5v16H10M9.5 12H21M16.5 7.5 21 12l-4.5 4.5",
} as const

export type IconName = keyof typeof SHAPES

/** Always beside a word or on a control that has a name; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  const turns = name === "back" || name === "leave" || name === "next"
  return (
    <svg class={turns ? "icon turns" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}
