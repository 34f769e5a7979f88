package dev.assetbundle.processor.language.script.service;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptWorkerTest {

  /** It is not an error of the script, so the work can be done elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"", "made", "made,a", "refused,true,one,2,why,hint", "refused", "else"})
  void anAnswerThatIsNotWholeIsNone(String answer) throws IOException {
    byte[] texts = Texts.write(answer.isEmpty() ? List.of() : List.of(answer.split(",")));
    assertThrows(IOException.class, () -> ScriptWorker.result(texts));
  }
}
