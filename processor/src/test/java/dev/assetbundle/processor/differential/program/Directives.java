package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/** What is the directive {@code 'use strict'}, and what only looks like it (ECMA-262, 11.2.1). */
final class Directives {

  private Directives() {}

  static List<Snippet> function(Spot at) {
    Spot inside = at.strictFunction();
    String first =
        at.dice()
            .of(
                "'use strict';",
                "\"use strict\"",
                "('use strict');",
                "'use\\x20strict';",
                "'use\\u0020strict'",
                "'use str\\\nict';",
                "'other'; 'use strict';",
                "'other'\n'use strict'",
                "/* before */ 'use strict' // after",
                "; 'use strict';",
                "'use strict' + '';",
                "'use strict'.length;",
                "'use strict', 1;",
                "`use strict`;",
                "!'use strict';",
                "'use strict' /* a */\n/* b */;",
                "('other'); 'use strict';",
                "'use strict'\n&& 1;",
                "\"use\" + \" strict\";",
                "1 ? 'use strict' : 2;",
                "void 0; 'use strict';",
                "{ 'use strict'; }",
                "(('use strict'));",
                "'use strict ';",
                "if (1) 'use strict';",
                "'use strict';;",
                "('a', 'use strict');");
    List<Snippet> body = new ArrayList<>();
    body.add(Snippet.of(first));
    if (at.dice().oneIn(2)) {
      body.addAll(inside.statements());
    }
    body.add(Snippet.of("return this === undefined;"));
    String log = "console.log(" + at.number() + ", ";
    return List.of(
        switch (at.dice().below(4)) {
          case 0 -> Snippet.of(log + "(function () {", body, "})());");
          case 1 -> Snippet.of(log + "({ m() {", body, "} }).m.call());");
          case 2 -> {
            String name = at.functionName();
            yield Snippet.of("function " + name + "() {", body, "}")
                .and(List.of(at.attempt(name + "()")), "");
          }
          default ->
              Snippet.of(
                  log + "(() => {",
                  body.subList(0, body.size() - 1),
                  "return (function () { return this === undefined })() })());");
        });
  }
}
