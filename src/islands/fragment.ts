/** The element that the address names. `:target` is not set yet when scripts start; a malformed fragment names nothing. */
export function linkedElement(): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? undefined;
  } catch {
    return undefined;
  }
}
