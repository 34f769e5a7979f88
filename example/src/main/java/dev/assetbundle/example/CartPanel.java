package dev.assetbundle.example;

/** The panel that slides in with the cart, and the note that something was put into it. */
final class CartPanel {

  private CartPanel() {}

  /** Returns both as HTML; the scripts fill them. */
  static String html() {
    return """
        <aside class="offcanvas offcanvas-end" tabindex="-1" id="cart" aria-labelledby="cart-title">
          <div class="offcanvas-header">
            <h2 class="offcanvas-title h4" id="cart-title">Your cart</h2>
            <button class="btn-close" type="button" data-bs-dismiss="offcanvas" aria-label="Close"></button>
          </div>
          <div class="offcanvas-body d-flex flex-column">
            <p class="text-secondary" id="cart-empty">There is nothing in it yet.</p>
            <ul class="cart-lines" id="cart-lines"></ul>
            <div class="d-flex justify-content-between fw-semibold mt-auto py-3">
              <span>Total</span><span id="cart-total"></span>
            </div>
            <button class="btn btn-primary" type="button" id="cart-checkout" disabled>Check out</button>
          </div>
        </aside>
        <div class="toast-container position-fixed bottom-0 start-0 p-3">
          <div class="toast" id="toast" role="status"><div class="toast-body"></div></div>
        </div>
        """;
  }
}
