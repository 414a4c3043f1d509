export type YamlResult = { data: unknown; faults: YamlFault[] } | { data?: undefined; faults: YamlFault[] };

export interface YamlFault {
  rule: "yaml/syntax" | "yaml/duplicate-key" | "yaml/alias" | "yaml/depth" | "yaml/size" | "yaml/comment" | "yaml/number";
  message: string;
  hint: string;
  /** From 1, in the text that was parsed. */
  line: number;
  column: number;
}
