function outer() {
  try {
    throw 1;
  } catch (chosen) {
    try {
      function chosen() {}
    } catch (other) {}
  } finally {
    console.log(typeof chosen);
    {
      function chosen() {}
    }
  }
}
outer();
