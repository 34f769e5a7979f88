import { within, type Limits } from "./limits";

/** Puts a number between two buttons, and tells of each change. */
export class Stepper {
  private value: number;

  constructor(
    private readonly place: HTMLElement,
    private readonly limits: Limits,
    private readonly changed: (value: number) => void,
  ) {
    this.value = limits.least;
    place.classList.add("acme-stepper");
    const output = document.createElement("output");
    output.textContent = String(this.value);
    place.append(this.button("−", -1, output), output, this.button("+", 1, output));
  }

  private button(label: string, step: number, output: HTMLOutputElement): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.onclick = () => {
      this.value = within(this.value + step, this.limits);
      output.textContent = String(this.value);
      this.changed(this.value);
    };
    return button;
  }
}
