/** What this browser remembers; where it may not, what was there from the beginning. */
export function recall(key, byDefault) {
  try {
    return JSON.parse(localStorage.getItem(`bqs.${key}`)) ?? byDefault;
  } catch {
    return byDefault;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`bqs.${key}`, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the page works without.
  }
}
