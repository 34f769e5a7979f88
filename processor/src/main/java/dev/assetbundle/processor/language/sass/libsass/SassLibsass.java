package dev.assetbundle.processor.language.sass.libsass;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.language.sass.engine.SassEngine;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassOutput;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.unpacked.TemporaryFolder;
import dev.assetbundle.processor.unpacked.UnpackedLibraries;
import io.bit3.jsass.CompilationException;
import io.bit3.jsass.Compiler;
import io.bit3.jsass.Options;
import io.bit3.jsass.Output;
import io.bit3.jsass.OutputStyle;
import io.bit3.jsass.adapter.LoaderException;
import io.bit3.jsass.context.StringContext;
import io.bit3.jsass.importer.Import;
import io.bit3.jsass.type.SassString;
import io.bit3.jsass.type.SassValue;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The built-in engine: libsass through jsass. Only this file and {@link SassLibsassFunctions} know
 * jsass.
 */
public final class SassLibsass implements SassEngine {

  public static final String ID = "libsass/3.6.6";

  public static final List<String> ENGINES = List.of("io/bit3/jsass/Compiler.class");

  /** Dart Sass rounds to as many digits. */
  private static final int PRECISION = 10;

  /** {@code SASS2SCSS_PRETTIFY_1 | SASS2SCSS_KEEP_COMMENT}: the choice that keeps all lines. */
  private static final int KEEP_LINES = 1 | 32;

  /** Loads the native library; throws what {@link #compile} knows how to say. */
  public static void load() {
    new Compiler();
    Unpacked.tidy();
  }

  /** Done once, when the library is there. */
  private static final class Unpacked {
    static {
      UnpackedLibraries.tidy("libjsass-", "lib");
    }

    static void tidy() {
      // The work is done by then.
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> engines() {
    return ENGINES;
  }

  @Override
  public boolean isCurrent() {
    return false;
  }

  @Override
  public SassResult compile(SassSource entry, SassHost host) {
    return compile(entry, host, 0, output -> {});
  }

  /**
   * Compiles.
   *
   * @param run number of the compilation, by which its warnings are told from those of others
   * @param said receives what the result is made of, if there is one
   */
  public SassResult compile(SassSource entry, SassHost host, int run, Consumer<SassOutput> said) {
    try {
      load();
      return new Run(host, run, said).compile(entry);
    } catch (NoClassDefFoundError e) {
      SassRefusal refusal =
          SassRefusal.of(
              "sass-engine",
              "libsass can't start, because the class " + e.getMessage() + " is missing",
              "put assetbundle-processor with all its dependencies on the processor path, not on the"
                  + " class path");
      return new SassResult.Failed("", Optional.empty(), 0, 0, Optional.of(refusal));
    } catch (LinkageError | LoaderException e) {
      return new SassResult.Failed("", Optional.empty(), 0, 0, Optional.of(unloaded(e)));
    }
  }

  private static SassRefusal unloaded(Throwable failure) {
    Optional<String> trouble = TemporaryFolder.standard().trouble();
    if (trouble.isEmpty() && failure.getCause() instanceof IOException reason) {
      trouble = Optional.of("its library can't be unpacked: " + FailureReason.of(reason));
    }
    String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return trouble
        .map(words -> SassRefusal.of(ToolProblems.notUnpacked("libsass", words)))
        .orElseGet(
            () ->
                SassRefusal.of(
                    "sass-engine",
                    "libsass does not run here, on " + platform,
                    "put dev.assetbundle:assetbundle-dart-sass on the processor path"));
  }

  /** One compilation. libsass calls back in the thread that called it. */
  private static final class Run {

    private final SassHost host;
    private final String mark;
    private final Consumer<SassOutput> said;
    private final Map<String, SourcePath> files = new HashMap<>();
    private Optional<Throwable> thrown = Optional.empty();

    Run(SassHost host, int run, Consumer<SassOutput> said) {
      this.host = host;
      this.mark = SassOutput.MARK + run + "/";
      this.said = said;
    }

    SassResult compile(SassSource entry) {
      Options options = new Options();
      options.setOutputStyle(OutputStyle.EXPANDED);
      options.setPrecision(PRECISION);
      options.setImporters(List.of((name, from) -> load(name, from)));
      options.setFunctionProviders(List.of(new SassLibsassFunctions(this::call, host)));
      options.setSourceMapFile(URI.create("/sass.map"));
      options.setOmitSourceMapUrl(true);
      URI uri = register(entry.file());
      StringContext context = new StringContext(scss(entry), uri, URI.create("/sass.css"), options);
      try {
        Output output = new Compiler().compile(context);
        SassRefusal.throwOther(thrown);
        // jsass has null for an empty text.
        String css = Optional.ofNullable(output.getCss()).orElse("");
        String json = Optional.ofNullable(output.getSourceMap()).orElse("");
        SassOutput made = new SassOutput(SupplementaryCharacters.show(css), json, files);
        said.accept(made);
        return made.done();
      } catch (CompilationException e) {
        SassRefusal.throwOther(thrown);
        return failed(e.getErrorJson());
      }
    }

    private static String scss(SassSource source) {
      String text = SupplementaryCharacters.hide(source.text());
      boolean isIndented = source.syntax() == SassSyntax.SASS && !text.isBlank();
      return isIndented ? Compiler.sass2scss(text, KEEP_LINES) : text;
    }

    private URI register(SourcePath file) {
      try {
        // This constructor escapes what may not stand in a URI.
        URI uri =
            new URI(null, null, "/" + mark + SupplementaryCharacters.hide(file.toString()), null);
        files.put(uri.toString().substring(1), file);
        return uri;
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException(e);
      }
    }

    private Optional<SourcePath> file(String name) {
      return SassOutput.file(name, files);
    }

    @SuppressWarnings("NullAway") // jsass wants null for what is not to be imported.
    private Collection<Import> load(String name, Import previous) {
      SourcePath from = file(previous.getAbsoluteUri().toString()).orElseThrow();
      return guarded(
          () -> {
            Optional<List<SassSource>> found =
                host.resolve(SupplementaryCharacters.show(name), from);
            return found.map(this::imports).orElse(null);
          });
    }

    private List<Import> imports(List<SassSource> sources) {
      List<Import> imports = new ArrayList<>();
      for (SassSource source : sources) {
        URI uri = register(source.file());
        imports.add(new Import(uri, uri, scss(source)));
      }
      if (imports.isEmpty()) {
        URI nothing = URI.create("/" + mark);
        imports.add(new Import(nothing, nothing, ""));
      }
      return imports;
    }

    /** Keeps what is thrown, since jsass would print its trace into a message. */
    private <T> T guarded(Supplier<T> action) {
      try {
        return action.get();
      } catch (RuntimeException | Error e) {
        thrown = thrown.isPresent() ? thrown : Optional.of(e);
        throw e;
      }
    }

    private SassValue call(String function, SassValue argument) {
      SassText text = guarded(() -> host.call(function, SassLibsassFunctions.text(argument)));
      return new SassString(SupplementaryCharacters.hide(text.text()), text.quoted());
    }

    private SassResult failed(String json) {
      Map<String, String> error = new HashMap<>();
      try (JsonParser parser = new JsonFactory().createParser(json)) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String field = parser.currentName();
          parser.nextToken();
          error.put(field, parser.getValueAsString(""));
        }
      } catch (IOException e) {
        throw new IllegalStateException(json, e);
      }
      return new SassResult.Failed(
          message(error.getOrDefault("message", "")),
          file(error.getOrDefault("file", "")),
          Integer.parseInt(error.getOrDefault("line", "0")),
          Integer.parseInt(error.getOrDefault("column", "0")),
          thrown.map(SassRefusal.class::cast));
    }

    /** Takes off traces, and the way from the working folder to our marked paths. */
    private String message(String text) {
      int trace = text.indexOf("\nBacktrace:");
      StringBuilder message =
          new StringBuilder(
              SupplementaryCharacters.show(trace < 0 ? text : text.substring(0, trace)).strip());
      for (int at = message.indexOf(mark); at >= 0; at = message.indexOf(mark, at)) {
        int start = at;
        while (start > 0 && "./\\".indexOf(message.charAt(start - 1)) >= 0) {
          start--;
        }
        message.delete(start, at + mark.length());
        at = start;
      }
      return message.toString();
    }
  }
}
