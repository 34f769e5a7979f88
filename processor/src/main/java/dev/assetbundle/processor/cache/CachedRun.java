package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.model.Digests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tool asked in one run, and where its result is. Several runs over one source differ in the
 * answers, such as those on two branches of a repository; all of them stay known.
 *
 * @param questions in the order in which they were asked
 * @param result if nothing was asked; else it has an entry of its own
 */
record CachedRun(List<Question> questions, Optional<CachedResult> result) {

  private static final int MOST = 5;

  CachedRun {
    questions = List.copyOf(questions);
  }

  /** Returns the key of the entry with the result. */
  String key(String key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, questions);
    } catch (IOException e) {
      throw new UncheckedIOException("it goes to memory", e);
    }
    return Digests.sha256("result\0" + key + Digests.sha256(bytes.toByteArray()));
  }

  /** Returns the runs with this one first, and only as many as are worth asking. */
  List<CachedRun> before(List<CachedRun> others) {
    List<CachedRun> runs = new ArrayList<>(List.of(this));
    others.stream()
        .filter(run -> !run.questions.equals(questions))
        .limit(MOST - 1)
        .forEach(runs::add);
    return runs;
  }

  static byte[] write(List<CachedRun> runs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(runs.size());
      for (CachedRun run : runs) {
        write(out, run.questions);
        out.writeBoolean(run.result.isPresent());
        if (run.result.isPresent()) {
          CachedTexts.write(out, run.result.get().write());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("it goes to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, List<Question> questions) throws IOException {
    out.writeInt(questions.size());
    for (Question question : questions) {
      CachedTexts.write(out, question.kind().name());
      CachedTexts.write(out, question.arguments());
      CachedTexts.write(out, question.answer());
    }
  }

  /** Reads what {@link #write} gave; nothing if it was written by something else. */
  static List<CachedRun> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<CachedRun> runs = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        List<Question> questions = questions(in);
        runs.add(
            new CachedRun(
                questions,
                in.readBoolean() ? CachedResult.read(CachedTexts.bytes(in)) : Optional.empty()));
      }
      return runs;
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static List<Question> questions(DataInputStream in) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      questions.add(
          new Question(
              Question.Kind.valueOf(CachedTexts.text(in)),
              CachedTexts.texts(in),
              CachedTexts.text(in)));
    }
    return questions;
  }
}
