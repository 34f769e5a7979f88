import * as d3 from 'd3';

const svg = d3.select('#root').append('svg').attr('width', 200).attr('height', 80);
const x = d3.scaleBand(['a', 'b', 'c'], [20, 200]).padding(0.1);
const y = d3.scaleLinear([0, 5], [70, 0]).nice();
svg
  .selectAll('rect')
  .data([1, 4, 5])
  .join('rect')
  .attr('x', (_, i) => x('abc'[i]))
  .attr('y', (n) => y(n))
  .attr('width', x.bandwidth())
  .attr('height', (n) => 70 - y(n))
  .attr('fill', (n) => d3.interpolateViridis(n / 5));
svg.append('g').call(d3.axisLeft(y).ticks(3));
const line = d3.line().curve(d3.curveMonotoneX);
svg.append('path').attr('d', line([[0, 1], [10, 20.5], [30, 4]]));

const tree = d3.hierarchy({ children: [{ v: 1 }, { children: [{ v: 2 }, { v: 3 }] }] });
tree.sum((d) => d.v ?? 0);
d3.treemap().size([100, 100])(tree);
const voronoi = d3.Delaunay.from([[0, 0], [10, 0], [5, 8]]).voronoi([0, 0, 10, 10]);
const simulation = d3.forceSimulation([{}, {}, {}]).force('charge', d3.forceManyBody()).stop();
simulation.tick(20);
const rows = d3.csvParse('name,n\na,1\n"b ""x""",2\n', d3.autoType);
done(
  [
    d3.select('#root').html(),
    tree.leaves().map((leaf) => [leaf.x0, leaf.y1].map((n) => n.toFixed(2))),
    voronoi.cellPolygon(2).flat().map((n) => n.toFixed(3)),
    simulation.nodes().map((node) => node.x.toFixed(3)),
    JSON.stringify(rows),
    d3.format('$,.2f')(12345.678),
    d3.utcFormat('%Y-%j')(new Date(86400000)),
    d3.geoPath(d3.geoMercator())({ type: 'Point', coordinates: [10, 20] }),
    JSON.stringify([...d3.rollup(rows, (v) => v.length, (d) => d.n % 2)]),
  ].join(' '),
);
