import { buildShell } from "/app/shell/shell.js";
import { startRouter } from "/app/shell/router.js";
import { look } from "/app/shell/live.js";

buildShell(document.getElementById("shell"));
startRouter(document.getElementById("main"));
look();
