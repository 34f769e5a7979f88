package shop;

import acme.AcmeAssets;

/** The one page: something of each jar. */
final class ShopPage {

  private ShopPage() {}

  /** Returns the page as HTML. */
  static String html() {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Plants from jars</title>
      <link rel="icon" href="data:,">
      %s
      %s
      %s
      %s
      %s
    </head>
    <body>
      <main>
        <h1>Plants from jars</h1>
        <p>Monstera: <span id="plants"></span> <strong id="total">€24.90</strong></p>
        <p>
          <button id="order" type="button" class="btn btn-primary">Order</button>
          <button id="more" type="button" class="btn btn-outline-primary"
            data-bs-toggle="collapse" data-bs-target="#care">How to care for it</button>
          <output id="said"></output>
        </p>
        <div id="care" class="collapse"><div class="card card-body">Water it on Mondays.</div></div>
      </main>
    </body>
    </html>
    """
        .formatted(
            Assets.APPLICATION_CSS.tag(),
            AcmeAssets.Acme.RIBBON_CSS.tag(),
            Assets.APPLICATION_JS.tag("defer", ""),
            AcmeAssets.Acme.RIBBON_JS.tag("defer", ""),
            Assets.BASKET_JS.tag());
  }
}
