// @ts-check
/**
 * For pages that frame parts of Yhdyspinta: gives each frame the height that its content has.
 *
 * A classic script, so that it needs no leave of CORS: <script src="…/static/embed.js" async></script>
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { origin } = new URL(script.src);
  const HIGHEST = 20_000;

  addEventListener("message", (event) => {
    if (event.origin !== origin || event.data?.type !== "yhdyspinta:height") return;
    const height = event.data.height;
    if (!Number.isFinite(height) || height < 1 || height > HIGHEST) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) frame.style.height = `${height}px`;
    }
  });

  // Frames that were there before this script have told their height to no one.
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(`${origin}/`)) frame.contentWindow?.postMessage({ type: "yhdyspinta:measure" }, "*");
  }
})();
