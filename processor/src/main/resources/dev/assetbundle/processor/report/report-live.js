"use strict";
// Loads the page again after a build that it does not show; it listens only while it is seen.
(() => {
  const { events, number } = document.body.dataset;
  let source;
  const listen = () => {
    source?.close();
    source = undefined;
    if (document.hidden) {
      return;
    }
    source = new EventSource(events);
    source.addEventListener("build", event => {
      if (String(JSON.parse(event.data).number) !== number) {
        source.close();
        location.reload();
      }
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", event => event.persisted && listen());
  listen();
})();
