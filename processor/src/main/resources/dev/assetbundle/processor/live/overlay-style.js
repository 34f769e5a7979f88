/*
 * The looks of the overlay. A sheet that is made by script is allowed by every
 * Content-Security-Policy that allows the script.
 */
const CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
  --back: #fff;
  --text: #1c1c1f;
  --soft: #5b5b66;
  --line: #d9d9e0;
  --code: #f4f4f7;
  --error: #b3161f;
  --link: #0b57c4;
}
@media (prefers-color-scheme: dark) {
  :host {
    --back: #1d1d21;
    --text: #ececf1;
    --soft: #a9a9b5;
    --line: #3c3c45;
    --code: #28282e;
    --error: #ff8a8a;
    --link: #8ab8ff;
  }
}
:host::before {
  content: "";
  position: fixed;
  inset: 0;
  background: rgb(0 0 0 / 55%);
}
* {
  box-sizing: border-box;
  margin: 0;
}
section {
  position: absolute;
  inset: 4vh 0 auto;
  width: min(60rem, 94vw);
  max-height: 92vh;
  margin: 0 auto;
  overflow: auto;
  overscroll-behavior: contain;
  border-top: 5px solid var(--error);
  border-radius: 8px;
  background: var(--back);
  color: var(--text);
  font: 16px/1.5 system-ui, sans-serif;
  box-shadow: 0 12px 48px rgb(0 0 0 / 45%);
}
section:focus {
  outline: none;
}
header {
  position: sticky;
  top: 0;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1rem;
  padding: 0.75rem 1.25rem;
  border-bottom: 1px solid var(--line);
  background: var(--back);
}
h1 {
  font-size: 1.15rem;
}
button {
  padding: 0.25rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 5px;
  background: var(--code);
  color: inherit;
  font: inherit;
  cursor: pointer;
}
ol {
  padding: 0;
  list-style: none;
}
li {
  padding: 1rem 1.25rem;
  border-bottom: 1px solid var(--line);
}
p {
  overflow-wrap: anywhere;
}
strong {
  color: var(--error);
}
small,
.hint,
footer {
  color: var(--soft);
}
a {
  color: var(--link);
}
a,
code,
pre {
  font-family: ui-monospace, monospace;
  font-size: 0.9rem;
}
pre {
  margin: 0.5rem 0;
  padding: 0.5rem 0.75rem;
  overflow-x: auto;
  border-radius: 5px;
  background: var(--code);
  tab-size: 4;
}
footer {
  padding: 0.75rem 1.25rem;
  font-size: 0.9rem;
}
:is(button, a, pre):focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
`;

/** Returns it, for one shadow root. */
export function sheet() {
  const made = new CSSStyleSheet();
  made.replaceSync(CSS);
  return made;
}
