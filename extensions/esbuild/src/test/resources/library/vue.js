import { Transition, computed, createApp, h, nextTick, provide, inject, reactive, ref, watch } from 'vue';

const Child = {
  props: { n: Number },
  emits: ['more'],
  setup(props, { emit, slots }) {
    const theme = inject('theme');
    return () =>
      h('p', { class: [theme, { many: props.n > 1 }] }, [
        h('button', { onClick: () => emit('more', 1) }, `clicked ${props.n}`),
        slots.default(),
      ]);
  },
};

const log = [];
createApp({
  setup() {
    provide('theme', 'dark');
    const n = ref(0);
    const list = reactive(['a']);
    const twice = computed(() => 2 * n.value);
    watch(n, (now, before) => {
      log.push(`${before}>${now}`);
      list.push(String(now));
    });
    nextTick(async () => {
      for (let i = 0; i < 2; i++) {
        document.querySelector('button').click();
        await nextTick();
      }
      done(document.getElementById('root').innerHTML + log);
    });
    return () => [
      h(Child, { n: n.value, onMore: (by) => (n.value += by) }, { default: () => twice.value }),
      h(Transition, { name: 'fade' }, () => h('i', list.join(' '))),
    ];
  },
}).mount('#root');
