package dev.assetbundle.processor.language.sass.service;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SassExchangeTest {

  /** It is not an error of the stylesheet, so the work can be repeated. */
  @ParameterizedTest
  @ValueSource(strings = {"", "done", "done,css,{},file", "failed,why,one,2", "failed", "else"})
  void anAnswerThatIsNotWholeIsNone(String answer) throws IOException {
    byte[] texts = Texts.write(answer.isEmpty() ? List.of() : List.of(answer.split(",")));
    assertThrows(IOException.class, () -> SassExchange.result(texts));
  }
}
