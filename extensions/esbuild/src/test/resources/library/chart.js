import { Chart, registerables } from 'chart.js';

Chart.register(...registerables);
const canvas = document.createElement('canvas');
canvas.width = 300;
canvas.height = 150;
document.getElementById('root').append(canvas);
const chart = new Chart(canvas, {
  type: 'bar',
  data: {
    labels: ['a', 'b', 'c'],
    datasets: [
      { label: 'first', data: [1, 3, 2], backgroundColor: '#123456' },
      { label: 'second', data: [2, 1, 4], type: 'line', borderColor: 'red' },
    ],
  },
  options: { animation: false, responsive: false, scales: { y: { stacked: true } } },
});
chart.data.datasets[0].data.push(5);
chart.data.labels.push('d');
chart.update();
const points = [0, 1].map((i) =>
  chart.getDatasetMeta(i).data.map((p) => `${p.x.toFixed(1)}:${p.y.toFixed(1)}`),
);
const pixels = canvas.getContext('2d').getImageData(0, 0, 300, 150).data;
let sum = 0;
for (const value of pixels) sum = (31 * sum + value) % 1000003;
done(`${points.join(' ')} ${chart.scales.y.max} ${chart.legend.legendItems.map((i) => i.text)} ${sum}`);
