// Before the first paint, so that nobody sees the wrong theme flash by. "auto" follows the system.
document.documentElement.dataset.theme = localStorage.getItem("bqs.theme") ?? "auto";
