package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link KeptWriter} wrote, and of it what is still the same. */
final class KeptReader {

  /** {@code KPT2}; changes with everything that is written. */
  static final int FORMAT = 0x4b505432;

  /** Reads one value. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private final byte[] bytes;
  private final FileTypes types;
  private final Earlier earlier;
  private final DataInputStream in;
  private final String[] texts;
  private final boolean[] same;
  private final int longTexts;

  private KeptReader(byte[] bytes, FileTypes types, Earlier earlier) throws IOException {
    this.bytes = bytes;
    this.types = types;
    this.earlier = earlier;
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readInt() != FORMAT) {
      throw new IOException("of another version");
    }
    int count = in.readInt();
    if (count > bytes.length) {
      throw new IOException("not whole");
    }
    this.texts = new String[count];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
    this.same = new boolean[texts.length];
    for (int left = in.readInt(); left > 0; left--) {
      int name = in.readInt();
      same[name] = earlier.state(texts[name]).equals(Optional.of(text()));
    }
    int rows = in.readInt();
    this.longTexts = bytes.length - in.available() + rows;
  }

  /**
   * Returns the groups of an earlier build, with what is still as it was; none if they were written
   * by something else.
   */
  static List<KeptGroup> read(FileTypes types, Earlier earlier) {
    Optional<byte[]> bytes = earlier.results();
    if (bytes.isEmpty()) {
      return List.of();
    }
    try {
      return new KeptReader(bytes.get(), types, earlier).groups();
    } catch (IOException | RuntimeException e) {
      // It came out of a store that may hold anything; without it everything is made again.
      return List.of();
    }
  }

  private List<KeptGroup> groups() throws IOException {
    List<KeptGroup> groups = new ArrayList<>();
    while (bytes.length - in.available() < longTexts) {
      KeptGroup group = new KeptGroup(earlier);
      list(this::file).forEach(kept -> kept.ifPresent(group::add));
      list(this::asset).forEach(kept -> kept.ifPresent(group::add));
      groups.add(group);
    }
    return groups;
  }

  private Optional<KeptFile> file() throws IOException {
    SourcePath file = path();
    Optional<List<String>> asked = asked();
    References references =
        new References(list(this::reference), list(this::reference), list(this::source));
    SourcePath origin = path();
    LogicalPath path = new LogicalPath(text());
    int start = longTexts + in.readInt();
    int length = in.readInt();
    Optional<SheetFacts> sheet = list(this::sheet).stream().findFirst();
    Optional<ScriptFacts> script = list(this::script).stream().findFirst();
    List<SourcePath> imports = list(this::path);
    List<AssetSource> links = list(this::source);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    Fragment fragment = Fragment.read(path, origin, text);
    ConvertedFile unit = new ConvertedFile(fragment, sheet, script, imports, links);
    return Optional.of(new KeptFile(file, references, unit, asked.get()));
  }

  private Optional<KeptAsset> asset() throws IOException {
    AssetSource source = source();
    Optional<List<String>> asked = asked();
    LogicalPath logical = new LogicalPath(text());
    LogicalPath output = new LogicalPath(text());
    Digests digests = new Digests(text(), text(), in.readLong());
    boolean isModule = in.readBoolean();
    List<String> sources = list(this::text);
    List<AssetSource> links = list(this::source);
    Optional<Content> content = asked.isEmpty() ? Optional.empty() : earlier.output(digests);
    return content.map(
        bytes ->
            new KeptAsset(
                source,
                new FinishedAsset(
                    new BuiltAsset(logical, output, bytes, digests, sources, isModule), links),
                asked.orElseThrow()));
  }

  /** Returns what a result was made from if all of it is the same. */
  private Optional<List<String>> asked() throws IOException {
    List<String> names = new ArrayList<>();
    boolean all = true;
    for (int left = in.readInt(); left > 0; left--) {
      int name = in.readInt();
      all &= same[name];
      names.add(texts[name]);
    }
    return all ? Optional.of(names) : Optional.empty();
  }

  private SheetFacts sheet() throws IOException {
    return new SheetFacts(
        list(this::place), list(this::place), in.readBoolean(), list(this::place));
  }

  private ScriptFacts script() throws IOException {
    return new ScriptFacts(
        in.readBoolean(),
        list(this::place).stream().findFirst(),
        list(this::place).stream().findFirst(),
        list(() -> new ScriptFacts.Global(text(), in.readBoolean(), place())),
        list(() -> new ScriptFacts.Import(text(), place())));
  }

  private References.Reference reference() throws IOException {
    return new References.Reference(source(), in.readBoolean(), place());
  }

  private AssetSource source() throws IOException {
    SourcePath file = path();
    return new AssetSource(file, types.of(file.path().fileName()), new LogicalPath(text()));
  }

  private SourcePath path() throws IOException {
    return new SourcePath(text(), new LogicalPath(text()));
  }

  private SourceLocation place() throws IOException {
    return new SourceLocation(text(), in.readInt(), in.readInt());
  }

  private String text() throws IOException {
    return texts[in.readInt()];
  }

  private <T> List<T> list(Reading<T> reading) throws IOException {
    List<T> values = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(reading.read());
    }
    return values;
  }
}
