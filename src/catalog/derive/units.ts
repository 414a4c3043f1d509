/** Definition of the hour in the SI brochure, table 8. */
export const SECONDS_PER_HOUR = 3600;

/** Bytes that one weight takes in each format, without scales or zero points of a quantisation. */
export const BYTES_PER_WEIGHT = { bf16: 2, int8: 1, int4: 0.5 } as const;

/** Bytes of one BF16 number. */
export const BF16_BYTES = 2;
