package dev.assetbundle.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.SourceLocation;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

  private static String hint(Exception why) {
    return OutputProblems.cannotWrite("a.css", why).hint().orElse("");
  }

  @Test
  void reasonsAreWordsAndNoNamesOfClasses() {
    assertEquals("permission denied", FailureReason.of(new AccessDeniedException("/x")));
    assertEquals("it is gone", FailureReason.of(new NoSuchFileException("/x")));
    assertEquals(
        "read-only file system",
        FailureReason.of(new FileSystemException("/x", null, "Read-only file system")));
    assertEquals(
        "no space left on device", FailureReason.of(new IOException("No space left on device")));
    assertEquals("IO: bad", FailureReason.of(new IOException("IO: bad")));
    assertEquals("IOException", FailureReason.of(new IOException()));
  }

  @Test
  void whatCannotBeWrittenComesWithWhatHelps() {
    assertEquals(
        "let the user that runs the build write there; it failed at /x",
        hint(new AccessDeniedException("/x")));
    assertEquals(
        "choose an output folder on another disk; it failed at /x",
        hint(new FileSystemException("/x", null, "Read-only file system")));
    assertEquals(
        "give the file that it is made from a shorter name",
        hint(new FileSystemException("/x", null, "File name too long")));
    assertEquals(
        "make room on the disk, and build again", hint(new IOException("Disk quota exceeded")));
    assertEquals("", hint(new IOException("something else")));
  }

  @Test
  void aFileThatIsGoneComesWithWhatHelps() {
    Diagnostic gone =
        FileProblems.unreadable(
            "js/a.js", new NoSuchFileException("/x/js/a.js"), SourceLocation.NONE);
    assertEquals("can't read js/a.js: it is gone", gone.message());
    assertEquals(
        Optional.of("it was there when the build began; restore it, or build again"), gone.hint());
  }
}
