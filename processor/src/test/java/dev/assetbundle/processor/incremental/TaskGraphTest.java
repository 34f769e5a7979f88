package dev.assetbundle.processor.incremental;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.source.MemoryTree;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskGraphTest {

  private final MemoryTree tree = new MemoryTree();

  private static String[] sheets(int count) {
    return IntStream.range(0, count).mapToObj(i -> "s" + i + ".css").toArray(String[]::new);
  }

  @Test
  void aTangleIsOneMessageWhicheverThreadComesFirst() {
    // Everybody mentions everybody.
    for (int i = 0; i < 6; i++) {
      StringBuilder text = new StringBuilder("/* */\n");
      for (int j = 5; j >= 0; j--) {
        text.append("a { b: url(s").append(j).append(".css) }\n");
      }
      tree.put("css/s" + i + ".css", text.toString());
    }
    String[] entries = {"s3.css", "s5.css", "s0.css", "s1.css", "s4.css", "s2.css"};
    String said = said(build(tree, entries));
    assertEquals(
        """
        css/s0.css:7:8: error: the file mentions itself, so it cannot be fingerprinted [url-cycle]
            a { b: url(s0.css) }
                   ^
            hint: let it do without its own name
        """,
        said);
    for (int i = 0; i < 100; i++) {
      assertEquals(said, said(build(tree, entries)));
    }
  }

  @Test
  void twoTanglesAreTwoMessages() {
    tree.put("css/a.css", "a { b: url(b.css) }\n").put("css/b.css", "a { b: url(a.css) }\n");
    tree.put("css/x.css", "a { b: url(y.css) }\n").put("css/y.css", "a { b: url(z.css) }\n");
    tree.put("css/z.css", "a { b: url(x.css); c: url(a.css) }\n");
    for (int i = 0; i < 50; i++) {
      assertEquals(
          """
          css/a.css:1:8: error: files mention each other, so none can be fingerprinted first: \
          css/a.css -> css/b.css -> css/a.css [url-cycle]
              a { b: url(b.css) }
                     ^
              hint: let one of them do without the other
          css/x.css:1:8: error: files mention each other, so none can be fingerprinted first: \
          css/x.css -> css/y.css -> css/z.css -> css/x.css [url-cycle]
              a { b: url(y.css) }
                     ^
              hint: let one of them do without the other
          """,
          said(build(tree, "z.css", "b.css", "y.css", "a.css", "x.css")));
    }
  }

  @Test
  void manyEntriesThatShareAndMentionEachOtherFinish() {
    // Each mentions some later ones and requires some shared ones; no circle.
    int count = 200;
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 3; j++) {
        text.append("/*= require shared").append((i * 7 + j) % 20).append(" */\n");
      }
      for (int j = i + 1; j < Math.min(count, i + 6); j++) {
        text.append("a { b: url(s").append(j).append(".css) }\n");
      }
      tree.put("css/s" + i + ".css", text.toString());
    }
    for (int i = 0; i < 20; i++) {
      tree.put("css/shared" + i + ".css", "s { b: url(s" + (count - 1) + ".css?) }\n");
    }
    tree.put("css/s" + (count - 1) + ".css", "last {}\n");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String first = Builds.whole(build(tree, Builds.digested(""), sheets(count)));
          for (int i = 0; i < 20; i++) {
            assertEquals(first, Builds.whole(build(tree, Builds.digested(""), sheets(count))));
          }
          assertEquals("", said(build(tree, sheets(count))));
        });
  }
}
