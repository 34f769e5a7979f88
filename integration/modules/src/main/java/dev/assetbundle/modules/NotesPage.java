package dev.assetbundle.modules;

/** The one page: each of its parts belongs to one script. */
final class NotesPage {

  private NotesPage() {}

  /** Returns the page as HTML. */
  static String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Three kinds of scripts</title>
          <link rel="icon" href="data:,">
          <link rel="manifest" href="%s">
          %s
          %s
          %s
          %s
          %s
          %s
        </head>
        <body>
          <h1>Three kinds of scripts</h1>
          <main>
            <section><h2>TypeScript and React</h2><div id="board"></div></section>
            <section>
              <h2>Classic</h2>
              <button id="tick" type="button">Tick</button>
              <output id="ticks">never</output>
            </section>
            <section>
              <h2>CoffeeScript</h2>
              <button id="brew" type="button">Brew</button>
              <output id="cups">no cups</output>
            </section>
          </main>
        </body>
        </html>
        """
        .formatted(
            RootFiles.NOTES_WEBMANIFEST,
            Assets.PAGE_CSS.tag(),
            Assets.APPLICATION_CSS.tag(),
            Assets.APPLICATION_JS.tag(),
            Assets.CLASSIC_JS.tag("defer", ""),
            Assets.COFFEE_JS.tag("defer", ""),
            Assets.OFFLINE_JS.tag("defer", ""));
  }
}
