package dev.assetbundle.processor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into one for each of some sizes, as near to squares as can be (Bruls, Huizing
 * and van Wijk, "Squarified Treemaps", 2000).
 */
final class Treemap {

  /** Parts of one side are less exact than this. */
  private static final double SMALLEST = 1e-9;

  private final List<Rectangle> placed = new ArrayList<>();
  private Rectangle free;

  private Treemap(Rectangle whole) {
    this.free = whole;
  }

  /** A rectangle; the origin is at the top left. */
  record Rectangle(double left, double top, double width, double height) {

    private double shorter() {
      return Math.min(width, height);
    }
  }

  /**
   * Returns a rectangle for each size, in their order; together they fill the whole.
   *
   * @param sizes none of them negative, the largest first
   */
  static List<Rectangle> of(List<Long> sizes, double width, double height) {
    Treemap map = new Treemap(new Rectangle(0, 0, width, height));
    double sum = Math.max(1, sizes.stream().mapToLong(Long::longValue).sum());
    List<Double> row = new ArrayList<>();
    for (long size : sizes) {
      double area = size * width * height / sum;
      if (!row.isEmpty() && map.worst(row, area) > map.worst(row, 0)) {
        map.place(row);
        row.clear();
      }
      row.add(area);
    }
    map.place(row);
    return map.placed;
  }

  /**
   * Returns the longer side of the thinnest rectangle of a row and one more, in its shorter one.
   */
  private double worst(List<Double> row, double more) {
    double sum = more + row.stream().mapToDouble(Double::doubleValue).sum();
    double largest = Math.max(more, row.get(0));
    double smallest = more > 0 ? more : row.get(row.size() - 1);
    double side = free.shorter() * free.shorter();
    return smallest <= 0
        ? Double.MAX_VALUE
        : Math.max(side * largest / (sum * sum), sum * sum / (side * smallest));
  }

  // Along the shorter side of what is free.
  private void place(List<Double> row) {
    double sum = row.stream().mapToDouble(Double::doubleValue).sum();
    boolean isColumn = free.height() <= free.width();
    double thickness = free.shorter() < SMALLEST ? 0 : sum / free.shorter();
    double done = 0;
    for (double area : row) {
      double length = thickness < SMALLEST ? 0 : area / thickness;
      placed.add(
          isColumn
              ? new Rectangle(free.left(), free.top() + done, thickness, length)
              : new Rectangle(free.left() + done, free.top(), length, thickness));
      done += length;
    }
    free =
        isColumn
            ? new Rectangle(
                free.left() + thickness, free.top(), free.width() - thickness, free.height())
            : new Rectangle(
                free.left(), free.top() + thickness, free.width(), free.height() - thickness);
  }
}
