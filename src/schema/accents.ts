/**
 * Colours that a catalogue may choose for its rules and marks, by name; on paper and on the dark page. Each stands out
 * from every ground of base.css as WCAG 2.2 asks of text (tests/schema/accents.test.ts).
 */
export const ACCENTS = {
  oxide: { light: "#b3362b", dark: "#e0705f" },
  ochre: { light: "#8a5a00", dark: "#d9a441" },
  forest: { light: "#2c6e49", dark: "#6fbf92" },
  teal: { light: "#0f6b74", dark: "#5bbac4" },
  plum: { light: "#7a3e9d", dark: "#c08be0" },
  graphite: { light: "#4a4f58", dark: "#b9bdc6" },
} as const;
export type Accent = keyof typeof ACCENTS;

export const DEFAULT_ACCENT: Accent = "oxide";
