// @ts-check
/** Within a frame: tells the page around it how high the content is, and nothing else. */

/** @returns {void} */
function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // Any page may know the height, and which page frames us is not ours to know.
  parent.postMessage({ type: "yhdyspinta:height", height }, "*");
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", (event) => {
    if (event.source === parent && event.data?.type === "yhdyspinta:measure") tell();
  });
}
