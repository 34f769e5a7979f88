package dev.assetbundle.processor.language.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.MemoryContext;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EjsCodeTest {

  private final MemoryContext project = new MemoryContext("js");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          <p>N<% if (x) { %>N<b> ->> 2:11: this "{" is not closed in this template (close it with "<% } %>")
          <% } %> ->> 1:4: this "}" closes nothing (delete it, or open it before)
          <% a.map(function(i) { %><%= i %><% } %> ->> 1:9: this "(" is not closed in this template (close it with ")")
          <p><%= x( %></p> ->> 1:9: this "(" is not closed in its tag (close it with ")"; a block begins with "<%" and without "=")
          <p><% /* x %></p> ->> 1:7: this comment is not closed (close it with "*/")
          <p><%= x </p> ->> 1:4: this tag is never closed (close it with "%>")
          """)
  void whatIsLeftOpenIsSaid(String template, String expected) {
    project.put("js/a.ejs", template.replace("N", "\n")).run(new EjsProcessor(), "js/a.ejs");
    assertEquals(
        "js/a.ejs:" + expected,
        project.reported().stream()
            .map(d -> d.at() + ": " + d.message() + d.hint().map(h -> " (" + h + ")").orElse(""))
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<% if (a) { // ( %>b<% } else { %>c<% } %>",
        "<% a.map(function(i) { %><%= i %><% }) %>",
        "<%= ')' // ( %><%# ( { %>({",
      })
  void whatIsClosedIsNot(String template) {
    project.put("js/a.ejs", template).run(new EjsProcessor(), "js/a.ejs");
    assertEquals("[]", project.reported().toString());
  }
}
