package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.InboundMessage;
import com.sass_lang.embedded_protocol.InboundMessage.CompileRequest;
import com.sass_lang.embedded_protocol.InboundMessage.FunctionCallResponse;
import com.sass_lang.embedded_protocol.OutboundMessage;
import com.sass_lang.embedded_protocol.OutboundMessage.CompileResponse;
import com.sass_lang.embedded_protocol.OutboundMessage.FunctionCallRequest;
import com.sass_lang.embedded_protocol.OutputStyle;
import com.sass_lang.embedded_protocol.SourceSpan;
import com.sass_lang.embedded_protocol.Value;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.SourceMapJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One compilation: asks the compiler and answers what it asks back. */
final class Compilation {

  private static final int IMPORTER = 1;

  private static final List<String> SIGNATURES =
      SassHost.FUNCTIONS.stream().sorted().map(name -> name + "($source)").toList();

  private final SassHost host;
  private final SourceUrls urls = new SourceUrls();
  private final Imports imports;
  private final Log log;
  private Optional<Throwable> thrown = Optional.empty();

  Compilation(SassHost host) {
    this.host = host;
    this.imports = new Imports(urls, host);
    this.log = new Log(urls, host);
  }

  /** Compiles {@code entry}, which takes as long as it does. */
  SassResult run(SassSource entry, HelperProcess compiler)
      throws IOException, InterruptedException {
    InboundMessage question = InboundMessage.newBuilder().setCompileRequest(request(entry)).build();
    OutboundMessage answer =
        OutboundMessage.parseFrom(
            compiler.ask(question.toByteArray(), Integer.MAX_VALUE, this::reply));
    if (answer.hasError()) {
      throw new IOException(answer.getError().getMessage());
    }
    SassRefusal.throwOther(thrown);
    return result(answer.getCompileResponse());
  }

  private Optional<byte[]> reply(byte[] asked) throws IOException {
    OutboundMessage message = OutboundMessage.parseFrom(asked);
    if (message.hasLogEvent()) {
      log.take(message.getLogEvent());
      return Optional.empty();
    }
    InboundMessage reply =
        switch (message.getMessageCase()) {
          case CANONICALIZE_REQUEST ->
              answer(
                  () -> imports.canonicalize(message.getCanonicalizeRequest()),
                  error -> Imports.refusal(message.getCanonicalizeRequest(), error));
          case IMPORT_REQUEST -> imports.load(message.getImportRequest());
          case FUNCTION_CALL_REQUEST ->
              answer(
                  () -> call(message.getFunctionCallRequest()),
                  error -> failure(message.getFunctionCallRequest(), error));
          default -> throw new IOException(message.getError().getMessage());
        };
    return Optional.of(reply.toByteArray());
  }

  private CompileRequest request(SassSource entry) {
    return CompileRequest.newBuilder()
        .setString(
            CompileRequest.StringInput.newBuilder()
                .setSource(entry.text())
                .setUrl(urls.add(entry))
                .setSyntax(Imports.syntax(entry)))
        .setStyle(OutputStyle.EXPANDED)
        .setSourceMap(true)
        .addImporters(CompileRequest.Importer.newBuilder().setImporterId(IMPORTER))
        .addAllGlobalFunctions(SIGNATURES)
        // Else only the first five of a kind are told, wherever they stand.
        .setVerbose(true)
        .addSilenceDeprecation("import")
        .build();
  }

  /** Keeps what is thrown, since all that the compiler can take is a message. */
  private InboundMessage answer(
      Supplier<InboundMessage> action, Function<String, InboundMessage> failed) {
    try {
      return action.get();
    } catch (RuntimeException | Error e) {
      thrown = thrown.isPresent() ? thrown : Optional.of(e);
      return failed.apply(String.valueOf(e.getMessage()));
    }
  }

  private InboundMessage call(FunctionCallRequest request) {
    String argument = ValueText.of(request.getArguments(0));
    SassText text = host.call(request.getName().replace('_', '-'), argument);
    Value.String string =
        Value.String.newBuilder().setText(text.text()).setQuoted(text.quoted()).build();
    return InboundMessage.newBuilder()
        .setFunctionCallResponse(
            FunctionCallResponse.newBuilder()
                .setId(request.getId())
                .setSuccess(Value.newBuilder().setString(string)))
        .build();
  }

  private static InboundMessage failure(FunctionCallRequest request, String error) {
    return InboundMessage.newBuilder()
        .setFunctionCallResponse(
            FunctionCallResponse.newBuilder().setId(request.getId()).setError(error))
        .build();
  }

  private SassResult result(CompileResponse response) {
    if (response.hasFailure()) {
      return failed(response.getFailure());
    }
    CompileResponse.CompileSuccess success = response.getSuccess();
    String css = success.getCss();
    SourceMap map =
        SourceMap.deferred(
            () ->
                SourceMapJson.read(
                    success.getSourceMap(), url -> urls.file(url).map(SourcePath::toString)));
    return new SassResult.Done(new MappedText(css.isEmpty() ? css : css + "\n", map));
  }

  private SassResult failed(CompileResponse.CompileFailure failure) {
    SourceSpan span = failure.getSpan();
    Optional<SourcePath> file = urls.file(span.getUrl());
    boolean known = file.isPresent();
    return new SassResult.Failed(
        urls.readable(message(failure)),
        file,
        known ? span.getStart().getLine() + 1 : 0,
        known ? span.getStart().getColumn() + 1 : 0,
        thrown.map(SassRefusal.class::cast));
  }

  /** Names the variable, which the message leaves to the source line below it. */
  private static String message(CompileResponse.CompileFailure failure) {
    String message = failure.getMessage();
    String text = failure.getSpan().getText();
    if (message.equals("Undefined variable.")) {
      return "Undefined variable: \"" + text + "\"";
    }
    boolean quoted = message.length() > 1 && "\"'".indexOf(message.charAt(0)) >= 0;
    return quoted && text.startsWith("@error")
        ? message.substring(1, message.length() - 1)
        : message;
  }
}
