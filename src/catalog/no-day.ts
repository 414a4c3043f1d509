/** The date of a catalogue of which no version is known and in which nothing was read. YYYY-MM-DD, as all dates. */
export const NO_DAY = "1970-01-01";
