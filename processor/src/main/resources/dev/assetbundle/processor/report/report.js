"use strict";
(() => {
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
  };

  // Each head of a column sorts by it; numbers begin with the largest.
  for (const table of document.querySelectorAll("table.sortable")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      head.firstChild.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        const first = head.classList.contains("n") ? "descending" : "ascending";
        const second = first === "ascending" ? "descending" : "ascending";
        const order = before === first ? second : first;
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const rows = [...table.tBodies[0].rows].map(row => [value(row, column), row]);
        rows.sort(([a], [b]) => sign * (typeof a === "number" ? a - b : a.localeCompare(b)));
        table.tBodies[0].append(...rows.map(([, row]) => row));
      });
    });
  }

  const filter = document.getElementById("filter");
  const kind = document.getElementById("kind");
  const rows = [...document.getElementById("assets").tBodies[0].rows];
  const size = bytes =>
    bytes < 1e3 ? bytes + " B" : bytes < 1e6 ? (bytes / 1e3).toPrecision(3) + " kB"
      : (bytes / 1e6).toPrecision(3) + " MB";
  const show = () => {
    const words = filter.value.trim().toLowerCase().split("*")
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    const pattern = new RegExp(words.join(".*"));
    let count = 0;
    let bytes = 0;
    for (const row of rows) {
      row.hidden = !pattern.test(row.cells[0].firstChild.textContent.toLowerCase())
        || (kind.value !== "" && row.dataset.kind !== kind.value);
      count += row.hidden ? 0 : 1;
      bytes += row.hidden ? 0 : value(row, 4);
    }
    document.getElementById("shown").textContent =
      count === rows.length ? "" : `${count} of ${rows.length} assets, ${size(bytes)}`;
  };
  filter.addEventListener("input", show);
  kind.addEventListener("change", show);
  show();
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.target.closest("input, select")) {
      event.preventDefault();
      filter.focus();
    }
  });

  // A treemap is one stop of the tab key; arrow keys go from file to file, by size.
  for (const map of document.querySelectorAll(".map")) {
    const cells = [...map.children];
    const readout = map.nextElementSibling;
    const tell = cell => {
      readout.textContent = cell.title;
      map.closest("section").querySelectorAll("tr.on").forEach(row => row.classList.remove("on"));
      document.getElementById(cell.dataset.row).classList.add("on");
    };
    cells.forEach((cell, index) => {
      cell.addEventListener("mouseenter", () => tell(cell));
      cell.addEventListener("focus", () => {
        cells.forEach(other => { other.tabIndex = other === cell ? 0 : -1; });
        tell(cell);
      });
      cell.addEventListener("keydown", event => {
        const steps = {
          ArrowRight: index + 1, ArrowDown: index + 1, ArrowLeft: index - 1, ArrowUp: index - 1,
          Home: 0, End: cells.length - 1,
        };
        if (event.key in steps) {
          event.preventDefault();
          cells[Math.min(cells.length - 1, Math.max(0, steps[event.key]))].focus();
        }
      });
    });
  }
})();
