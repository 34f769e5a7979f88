import { Stepper } from "acme/stepper";
import type { Limits } from "acme/limits";

const limits: Limits = { least: 1, most: 3 };
const total = document.querySelector<HTMLElement>("#total")!;

new Stepper(document.querySelector<HTMLElement>("#plants")!, limits, (plants) => {
  total.textContent = `€${(plants * 24.9).toFixed(2)}`;
});
