import { createRoot } from "react-dom/client";
import { Board } from "./board/board";

const element = document.querySelector<HTMLElement>("#board");
if (element) {
  createRoot(element).render(<Board greeting="Notes of today" />);
}
