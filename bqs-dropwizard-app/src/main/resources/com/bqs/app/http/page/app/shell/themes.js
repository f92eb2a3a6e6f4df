const NEXT = { auto: "light", light: "dark", dark: "auto" };

/** System, light, dark, and round again. Charts draw themselves anew when they hear of it. */
export function nextTheme() {
  const theme = NEXT[document.documentElement.dataset.theme] ?? "auto";
  document.documentElement.dataset.theme = theme;
  localStorage.setItem("bqs.theme", theme);
  dispatchEvent(new Event("themechange"));
}
