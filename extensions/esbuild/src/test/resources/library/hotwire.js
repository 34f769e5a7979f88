import { Application, Controller } from '@hotwired/stimulus';
import * as Turbo from '@hotwired/turbo';

const root = document.getElementById('root');
root.innerHTML = `
  <div data-controller="counter" data-counter-step-value="2">
    <button data-action="counter#add">add</button>
    <output data-counter-target="shown"></output>
  </div>
  <turbo-frame id="frame" src="/frame"></turbo-frame>
  <ul id="list"></ul>`;

class CounterController extends Controller {
  static targets = ['shown'];
  static values = { step: Number, total: Number };

  add() {
    this.totalValue += this.stepValue;
  }

  totalValueChanged(total) {
    this.shownTarget.textContent = total;
  }
}

const application = Application.start();
application.register('counter', CounterController);
Turbo.renderStreamMessage(
  '<turbo-stream action="append" target="list"><template><li>streamed</li></template></turbo-stream>',
);

const timer = setInterval(() => {
  const output = root.querySelector('output');
  if (output.textContent === '0') {
    root.querySelector('button').click();
    root.querySelector('button').click();
  }
  const frame = root.querySelector('turbo-frame');
  if (frame.textContent.trim() && root.querySelector('li') && output.textContent === '4') {
    clearInterval(timer);
    const stream = root.querySelector('#list').innerHTML;
    done(`${output.textContent} ${frame.textContent.trim()} ${stream}`);
  }
}, 20);
