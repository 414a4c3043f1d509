/** How problems may be printed: what commands offer, without what prints them. */
export const REPORT_FORMATS = ["text", "json", "github", "sarif", "junit"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
