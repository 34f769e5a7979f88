package dev.assetbundle.example;

import java.util.List;

/** What the shop sells. */
final class Catalogue {

  static final List<Product> PRODUCTS =
      List.of(
          new Product(
              "Monstera",
              "Big leaves, little fuss. Grows towards any window.",
              "plants",
              34_90,
              Assets.Products.MONSTERA_SVG),
          new Product(
              "Snake plant",
              "Forgives dark corners and long holidays.",
              "plants",
              24_90,
              Assets.Products.SNAKE_PLANT_SVG),
          new Product(
              "Bunny cactus",
              "Drinks once a month and blooms in spring.",
              "plants",
              14_50,
              Assets.Products.CACTUS_SVG),
          new Product(
              "Olive tree",
              "A piece of the south for a sunny balcony.",
              "plants",
              59_00,
              Assets.Products.OLIVE_TREE_SVG),
          new Product(
              "Terracotta pot",
              "Hand-thrown, 18 cm wide, with a saucer.",
              "accessories",
              19_00,
              Assets.Products.PLANT_POT_SVG),
          new Product(
              "Watering can",
              "Brass, 1.2 litres, with a spout that does not drip.",
              "accessories",
              42_00,
              Assets.Products.WATERING_CAN_SVG));

  private Catalogue() {}
}
