import { LitElement, css, html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';

class Counter extends LitElement {
  static properties = { n: { type: Number, reflect: true }, label: {} };
  static styles = css`
    button {
      color: rgb(1, 2, 3);
    }
  `;

  constructor() {
    super();
    this.n = 0;
    this.label = 'clicked';
  }

  render() {
    return html`<button class=${classMap({ many: this.n > 1 })} @click=${() => this.n++}>
        ${this.label} ${this.n}
      </button>
      ${this.n ? repeat([1, 2], (i) => i, (i) => html`<b>${i * this.n}</b>`) : nothing}`;
  }

  updated() {
    const button = this.renderRoot.querySelector('button');
    if (this.n < 2) {
      button.click();
    } else {
      const text = this.renderRoot.innerHTML.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
      done(`${text} n=${this.getAttribute('n')} ${getComputedStyle(button).color}`);
    }
  }
}

customElements.define('my-counter', Counter);
document.getElementById('root').append(document.createElement('my-counter'));
