import { Collapse, Dropdown, Modal, Tab, Tooltip } from 'bootstrap';

const root = document.getElementById('root');
root.innerHTML = `
  <div class="dropdown">
    <button data-bs-toggle="dropdown">menu</button>
    <ul class="dropdown-menu"><li><a class="dropdown-item" href="#x">x</a></li></ul>
  </div>
  <div id="part" class="collapse">part</div>
  <div id="ask" class="modal"><div class="modal-dialog">ask</div></div>
  <nav class="nav"><a id="t1" class="active" data-bs-target="#p1">1</a><a id="t2" data-bs-target="#p2">2</a></nav>
  <div><div id="p1" class="tab-pane active">1</div><div id="p2" class="tab-pane">2</div></div>
  <b title="a hint">hint</b>`;
const seen = [];
const once = (target, name) =>
  new Promise((resolve) =>
    target.addEventListener(
      name,
      () => {
        seen.push(name);
        resolve();
      },
      { once: true },
    ),
  );

async function run() {
  const menu = root.querySelector('.dropdown');
  const open = once(menu, 'shown.bs.dropdown');
  root.querySelector('button').click();
  await open;
  seen.push(root.querySelector('ul').className, root.querySelector('ul').dataset.popperPlacement);
  Dropdown.getInstance(root.querySelector('button')).hide();

  const part = root.querySelector('#part');
  const shown = once(part, 'shown.bs.collapse');
  new Collapse(part).show();
  await shown;
  seen.push(part.className);

  const ask = root.querySelector('#ask');
  const asked = once(ask, 'shown.bs.modal');
  const modal = new Modal(ask);
  modal.show();
  await asked;
  seen.push(document.body.className, String(ask.getAttribute('aria-modal')));
  const closed = once(ask, 'hidden.bs.modal');
  modal.hide();
  await closed;

  new Tab(root.querySelector('#t2')).show();
  seen.push(root.querySelector('#p2').className);
  const hint = root.querySelector('b');
  const hinted = once(hint, 'shown.bs.tooltip');
  new Tooltip(hint, { animation: false }).show();
  await hinted;
  seen.push(document.querySelector('.tooltip-inner').textContent);
  done(seen.join('|'));
}

run();
