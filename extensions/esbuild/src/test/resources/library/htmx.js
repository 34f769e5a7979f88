import htmx from 'htmx.org';

const root = document.getElementById('root');
root.innerHTML = `
  <button hx-get="/fragment" hx-target="#answer" hx-vals='{"n": 3}' hx-headers='{"X-Asked": "yes"}'>get</button>
  <div id="answer"></div>`;
const events = [];
for (const name of ['htmx:configRequest', 'htmx:beforeSwap', 'htmx:afterSwap']) {
  root.addEventListener(name, () => events.push(name));
}
root.addEventListener('htmx:afterSettle', () => {
  done(root.querySelector('#answer').innerHTML.trim() + events);
});
htmx.process(root);
root.querySelector('button').click();
