/** The size of the root's text in pixels: what CSS calls 1rem. */
export const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
