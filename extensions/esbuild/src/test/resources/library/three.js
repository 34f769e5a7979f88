import {
  BoxGeometry,
  CatmullRomCurve3,
  Color,
  Euler,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  Quaternion,
  Raycaster,
  Scene,
  SphereGeometry,
  Vector2,
  Vector3,
} from 'three';

const scene = new Scene();
const box = new Mesh(new BoxGeometry(1, 2, 3), new MeshBasicMaterial({ color: 0x3366cc }));
box.position.set(0, 0, -5);
box.rotation.set(0.1, 0.2, 0.3);
const ball = new Mesh(new SphereGeometry(1, 8, 6), new MeshBasicMaterial());
ball.position.set(3, 0, -8);
scene.add(box, ball);
scene.updateMatrixWorld(true);

const camera = new PerspectiveCamera(60, 1.5, 0.1, 100);
camera.updateMatrixWorld();
const caster = new Raycaster();
caster.setFromCamera(new Vector2(0.05, 0.02), camera);
const [hit] = caster.intersectObjects(scene.children);
const curve = new CatmullRomCurve3([new Vector3(), new Vector3(1, 2, 0), new Vector3(3, 1, 1)]);
const turned = new Vector3(1, 0, 0).applyQuaternion(
  new Quaternion().setFromEuler(new Euler(0.3, 0.5, 0.7)),
);
const round = (numbers) => numbers.map((n) => n.toFixed(4)).join();
done(
  [
    hit.object === box,
    hit.distance.toFixed(4),
    round(hit.point.toArray()),
    round(curve.getPoint(0.4).toArray()),
    curve.getLength().toFixed(3),
    round(turned.toArray()),
    new Color('tomato').lerp(new Color('navy'), 0.5).getHexString(),
    scene.toJSON().object.children.length,
    ball.geometry.attributes.position.count,
  ].join(' '),
);
