package dev.assetbundle.example;

import java.util.stream.Collectors;

/** The one page of the shop. No URL in it is written by hand. */
final class ShopPage {

  private ShopPage() {}

  /** Returns the page as HTML. */
  static String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        %s
        <body>
        %s
        <main>
        %s
        <section class="container">
        %s
        <div class="row row-cols-1 row-cols-sm-2 row-cols-lg-3 g-4" id="products">
        %s
        </div>
        <p class="d-none text-center py-5" id="no-match">Nothing in the shop matches.</p>
        </section>
        </main>
        %s
        %s
        </body>
        </html>
        """
        .formatted(head(), header(), hero(), choice(), products(), footer(), CartPanel.html());
  }

  private static String head() {
    // [sample:page]
    String head =
        """
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Fern &amp; Pot</title>
          <link rel="icon" href="%s" type="image/svg+xml">
          %s
          %s
        </head>
        """
            .formatted(
                Assets.LOGO_SVG,
                Assets.APPLICATION_CSS.tag(),
                Assets.APPLICATION_JS.tag("defer", ""));
    // [/sample]
    return head;
  }

  private static String header() {
    return """
        <header class="shop-header">
          <div class="container d-flex align-items-center gap-3">
            <a class="shop-brand me-auto" href="/">%s Fern &amp; Pot</a>
            <input class="form-control shop-search d-none d-sm-block" type="search" id="search"
                placeholder="Search the shop" aria-label="Search the shop">
            <button class="btn shop-cart-button" type="button" aria-label="Cart"
                data-bs-toggle="offcanvas" data-bs-target="#cart">
              %s<span class="badge rounded-pill text-bg-danger d-none" id="cart-count">0</span>
            </button>
          </div>
        </header>
        """
        .formatted(
            Assets.LOGO_SVG.tag("alt", "", "width", "36", "height", "36"),
            Assets.Icons.CART_SVG.tag("alt", "", "width", "24", "height", "24"));
  }

  private static String hero() {
    return """
        <div class="hero">
          <div class="container">
            <h1>Green things for rooms with people in them</h1>
            <p class="lead mb-0">Grown slowly, packed carefully, and chosen so that they survive
              your first winter together.</p>
          </div>
        </div>
        <div class="container">
          <ul class="promises">
            <li>%s <span id="delivery">Delivered within two working days</span></li>
            <li>%s Grown without peat</li>
            <li>%s Thirty days to change your mind</li>
          </ul>
        </div>
        """
        .formatted(
            Assets.Icons.TRUCK_SVG.tag("alt", ""),
            Assets.Icons.LEAF_SVG.tag("alt", ""),
            Assets.Icons.SHIELD_SVG.tag("alt", ""));
  }

  private static String choice() {
    return """
        <div class="btn-group mb-4" id="categories" role="group" aria-label="Category">
          <button class="btn btn-outline-primary active" data-category="all">Everything</button>
          <button class="btn btn-outline-primary" data-category="plants">Plants</button>
          <button class="btn btn-outline-primary" data-category="accessories">Accessories</button>
        </div>
        """;
  }

  private static String products() {
    return Catalogue.PRODUCTS.stream().map(ShopPage::card).collect(Collectors.joining());
  }

  private static String card(Product product) {
    return """
        <div class="col">
          <article class="product" data-name="%1$s" data-category="%2$s" data-cents="%3$d">
            %4$s
            <div class="product-text">
              <h2>%1$s</h2>
              <p>%5$s</p>
              <div class="product-buy">
                <span><span class="price">%6$s</span><br><span class="in-stock">In stock</span></span>
                <button class="btn btn-primary add-to-cart" type="button">%7$s Add to cart</button>
              </div>
            </div>
          </article>
        </div>
        """
        .formatted(
            product.name(),
            product.category(),
            product.cents(),
            product.picture().tag("class", "picture", "alt", product.name(), "loading", "lazy"),
            product.about(),
            product.price(),
            Assets.Icons.CART_ADD_SVG.tag("alt", "", "width", "20", "height", "20"));
  }

  private static String footer() {
    return """
        <footer class="shop-footer">
          <div class="container d-flex flex-wrap justify-content-between gap-2">
            <span>Fern &amp; Pot does not exist, and its plants never need water.</span>
            <span>Scripts and styles by <a href="https://getbootstrap.com/">Bootstrap</a>
              and <a href="https://jquery.com/">jQuery</a></span>
          </div>
        </footer>
        """;
  }
}
