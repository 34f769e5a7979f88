package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.session.FinishedTexts;
import dev.assetbundle.processor.text.MappedText;
import org.junit.jupiter.api.Test;

class DartSassMapTest {

  @Test
  void everySelectorLeadsToWhereItWasWritten() {
    FinishedTexts project =
        new FinishedTexts()
            .put("img/l.png", "logo")
            .put("css/plain.css", ".plainTok1{ a: b }\n")
            .put("css/_old.sass", ".oldTok1\n  a: b\n.oldTok2\n  color: red\n")
            .put("css/_part.scss", "@mixin mix { c: d }\n.partTok1 { e: f }  .partTok2 { g: h }\n")
            .put(
                "css/app.scss.erb",
                """
                //= require ./plain
                <%# gone %>
                @use 'part' as *;
                @use 'old';
                .é { a: "😀é" }
                .appTok1 { b: image-url('l.png') image-url('l.png') } .appTok2 { color: red }
                @media print { .appTok3 { @include mix } }
                """);
    String words = ".appTok1 .appTok2 .appTok3 .oldTok1 .oldTok2 .partTok1 .partTok2 .plainTok1";
    MappedText plain = project.plain("app.css");
    assertTrue(plain.map().sources().contains("css/_old.sass"));
    assertEquals(words, project.walk(plain));
    assertEquals(words, project.walk(project.minified("app.css")));
  }
}
