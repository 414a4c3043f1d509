/** What a proposal says that the catalogue does not. */
export interface ProposalFinding {
  rule: "model/unknown" | "figure/wrong" | "figure/unsupported" | "link/dead";
  severity: "error" | "warning";
  line: number;
  column: number;
  message: string;
  hint: string;
}
