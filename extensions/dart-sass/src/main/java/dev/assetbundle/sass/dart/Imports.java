package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.InboundMessage;
import com.sass_lang.embedded_protocol.InboundMessage.CanonicalizeResponse;
import com.sass_lang.embedded_protocol.InboundMessage.ImportResponse;
import com.sass_lang.embedded_protocol.OutboundMessage.CanonicalizeRequest;
import com.sass_lang.embedded_protocol.OutboundMessage.ImportRequest;
import com.sass_lang.embedded_protocol.Syntax;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.PercentEscapes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers what the compiler asks about other files of one compilation. */
final class Imports {

  /** Names a file from within a list; the compiler takes it to the importer as it is. */
  private static final String LISTED = "assetbundle-listed:";

  /** Names the list of the files that a glob means. */
  private static final String LIST = "assetbundle-list:";

  private final SourceUrls urls;
  private final SassHost host;
  private final Map<String, String> lists = new HashMap<>();

  Imports(SourceUrls urls, SassHost host) {
    this.urls = urls;
    this.host = host;
  }

  /** Returns which file the author means. */
  InboundMessage canonicalize(CanonicalizeRequest request) {
    String url = request.getUrl();
    CanonicalizeResponse.Builder response =
        CanonicalizeResponse.newBuilder().setId(request.getId());
    if (url.startsWith(LISTED)) {
      response.setUrl(SourceUrls.SCHEME + url.substring(LISTED.length()));
    } else if (url.startsWith(SourceUrls.SCHEME)) {
      // First the compiler asks for the name resolved against the file in which it stands. If that
      // is not answered, it asks again, with the name as the author wrote it.
      SourceUrls.place(url).flatMap(host::beside).map(urls::add).ifPresent(response::setUrl);
    } else {
      Optional<SourcePath> from = urls.file(request.getContainingUrl());
      from.flatMap(file -> find(PercentEscapes.decode(url), file, request.getFromImport()))
          .ifPresent(response::setUrl);
    }
    return InboundMessage.newBuilder().setCanonicalizeResponse(response).build();
  }

  private Optional<String> find(String name, SourcePath from, boolean fromImport) {
    Optional<List<SassSource>> found =
        fromImport ? host.resolve(name, from) : Optional.of(host.module(name, from));
    return found.map(sources -> url(sources, fromImport));
  }

  private String url(List<SassSource> sources, boolean fromImport) {
    List<String> all = sources.stream().map(urls::add).toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    String rule = fromImport ? "@import" : "@forward";
    String text =
        all.stream()
            .map(url -> url.substring(SourceUrls.SCHEME.length()))
            .map(path -> rule + " \"" + LISTED + path + "\";")
            .collect(Collectors.joining("\n"));
    String url = LIST + "/" + lists.size();
    lists.put(url, text);
    return url;
  }

  /** Returns the answer for a file that cannot be had. */
  static InboundMessage refusal(CanonicalizeRequest request, String error) {
    return InboundMessage.newBuilder()
        .setCanonicalizeResponse(
            CanonicalizeResponse.newBuilder().setId(request.getId()).setError(error))
        .build();
  }

  /** Returns the text of a file. */
  InboundMessage load(ImportRequest request) {
    ImportResponse.ImportSuccess.Builder success =
        ImportResponse.ImportSuccess.newBuilder().setSourceMapUrl(request.getUrl());
    Optional<SassSource> source = urls.source(request.getUrl());
    if (source.isPresent()) {
      success.setContents(source.get().text()).setSyntax(syntax(source.get()));
    } else {
      success.setContents(lists.getOrDefault(request.getUrl(), "")).setSyntax(Syntax.SCSS);
    }
    return InboundMessage.newBuilder()
        .setImportResponse(ImportResponse.newBuilder().setId(request.getId()).setSuccess(success))
        .build();
  }

  static Syntax syntax(SassSource source) {
    return switch (source.syntax()) {
      case SCSS -> Syntax.SCSS;
      case SASS -> Syntax.INDENTED;
      case CSS -> Syntax.CSS;
    };
  }
}
