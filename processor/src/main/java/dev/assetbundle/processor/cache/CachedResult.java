package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.sourcemap.SourceMap;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tool made, and all it asked for that.
 *
 * @param text the result
 * @param map where it comes from; empty if that is to be found by running the tool again
 * @param questions in the order in which they were asked
 */
record CachedResult(String text, Optional<SourceMap> map, List<Question> questions) {

  CachedResult {
    questions = List.copyOf(questions);
  }

  /** Whether every question still has the same answer; stops at the first that has not. */
  boolean holds(ProcessingContext context) {
    // Each question depends on the answers before it, so a run of the tool would ask them, too.
    return questions.stream().allMatch(question -> question.holds(context));
  }

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, text);
      out.writeInt(questions.size());
      for (Question question : questions) {
        write(out, question.kind().name());
        write(out, question.arguments());
        write(out, question.answer());
      }
      out.writeBoolean(map.isPresent());
      if (map.isPresent()) {
        write(out, map.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void write(DataOutputStream out, SourceMap map) throws IOException {
    write(out, map.sources());
    out.writeInt(map.entries().size());
    for (SourceMap.Entry entry : map.entries()) {
      out.writeInt(entry.line());
      out.writeInt(entry.column());
      out.writeInt(entry.source());
      out.writeInt(entry.sourceLine());
      out.writeInt(entry.sourceColumn());
      out.writeBoolean(entry.verbatim());
    }
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #write()} gave; empty if it was written by something else. */
  static Optional<CachedResult> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String text = text(in);
      List<Question> questions = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        questions.add(new Question(Question.Kind.valueOf(text(in)), texts(in), text(in)));
      }
      boolean withMap = in.readBoolean();
      int start = bytes.length - in.available();
      return Optional.of(
          new CachedResult(
              text,
              // Most builds ask nothing of it, and many results turn out to hold no longer.
              withMap ? Optional.of(SourceMap.deferred(() -> map(bytes, start))) : Optional.empty(),
              questions));
    } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
      return Optional.empty();
    }
  }

  private static SourceMap map(byte[] bytes, int start) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
      List<String> sources = texts(in);
      List<SourceMap.Entry> entries = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        entries.add(
            new SourceMap.Entry(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean()));
      }
      return SourceMap.of(sources, entries);
    } catch (IOException e) {
      throw new UncheckedIOException("the store gives back what was written, or nothing", e);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
