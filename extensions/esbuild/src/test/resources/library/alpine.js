import Alpine from 'alpinejs';

const root = document.getElementById('root');
root.innerHTML = `
  <div x-data="counter(2)">
    <button @click="add()" x-text="'clicked ' + n" :class="{ many: n > 2 }"></button>
    <template x-for="i in [1, 2]" :key="i"><b x-text="i * n"></b></template>
    <p x-show="n > 2">shown</p>
    <i x-text="$store.name"></i>
  </div>`;
Alpine.store('name', 'shop');
Alpine.data('counter', (step) => ({
  n: 0,
  add() {
    this.n += step;
  },
}));
Alpine.start();

async function run() {
  for (let i = 0; i < 2; i++) {
    root.querySelector('button').click();
    await Alpine.nextTick();
  }
  // It shows an element in one of the next frames. The clock of the page stands while it waits for
  // an answer, so it does not come to its end before a busy machine has drawn one.
  while (getComputedStyle(root.querySelector('p')).display === 'none') {
    await (await fetch('/frame')).text();
  }
  const { textContent, className } = root.querySelector('button');
  const numbers = [...root.querySelectorAll('b')].map((b) => b.textContent);
  const hidden = getComputedStyle(root.querySelector('p')).display;
  done([textContent, className, numbers, hidden, root.querySelector('i').textContent].join());
}

setTimeout(run, 50);
