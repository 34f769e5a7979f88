// A classic script: its names are global.
function acmeRibbon(text: string): HTMLElement {
  const ribbon: HTMLElement = document.createElement("aside");
  ribbon.className = "acme-ribbon";
  ribbon.textContent = text;
  document.body.prepend(ribbon);
  return ribbon;
}
