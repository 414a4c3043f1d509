/** Text of the card template that stands where nothing was filled in. It is never a value. */
const PLACEHOLDERS =
  /^[\W_]*(?:more information needed|needs? more information|information needed|to be (?:added|determined)|tbd|todo|n\/?a|none|null|unknown|undisclosed|unspecified|not (?:yet )?(?:disclosed|specified|available|applicable|provided|known|stated|reported)|coming soon|your[ _-]\w+)[\W_]*$/i;

export function isPlaceholder(text: string): boolean {
  return text.trim() === "" || PLACEHOLDERS.test(text.trim()) || /^\{.*\}$/s.test(text.trim()) || !/[\p{L}\p{N}]/u.test(text);
}

/** Whether a value of foreign front matter says nothing: absent, empty, or a placeholder, also as the only item of a list. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return isPlaceholder(value);
  if (Array.isArray(value)) return value.every(saysNothing);
  return typeof value === "object" && Object.keys(value).length === 0;
}
