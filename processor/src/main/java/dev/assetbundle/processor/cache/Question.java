package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something a tool asked its context, and what the answer was. To ask it again has the same effects
 * on the build as the first time: what is read becomes a source, what is mentioned an output.
 *
 * @param kind which method was called
 * @param arguments of the call, as texts
 * @param answer the answer in short; empty stands for "there is none"
 */
record Question(Kind kind, List<String> arguments, String answer) {

  Question {
    arguments = List.copyOf(arguments);
  }

  /** The methods of the context. */
  enum Kind {
    ROOTS,
    READ,
    LIST,
    URL,
    DATA_URI,
    DECLARE
  }

  static Question roots(List<String> answer) {
    return new Question(Kind.ROOTS, List.of(), digest(answer));
  }

  static Question read(SourcePath file, Optional<String> answer) {
    List<String> arguments = List.of(file.root(), file.path().value());
    return new Question(Kind.READ, arguments, digest(answer));
  }

  static Question list(String root, String folder, List<String> answer) {
    return new Question(Kind.LIST, List.of(root, folder), digest(answer));
  }

  static Question url(AssetKind kind, String name, SourceLocation at, String answer) {
    return new Question(Kind.URL, placed(at, kind.name(), name), answer);
  }

  static Question dataUri(String name, SourceLocation at, Optional<String> answer) {
    return new Question(Kind.DATA_URI, placed(at, name), digest(answer));
  }

  static Question declare(Directive directive) {
    List<String> arguments = new ArrayList<>(placed(directive.at(), directive.kind().name()));
    arguments.addAll(directive.arguments());
    return new Question(Kind.DECLARE, arguments, "");
  }

  /** Whether it has a place in the source among its arguments. */
  boolean isPlaced() {
    return kind == Kind.URL || kind == Kind.DATA_URI || kind == Kind.DECLARE;
  }

  /** Whether it tells the context something and has no answer. */
  boolean isDeclaration() {
    return kind == Kind.DECLARE;
  }

  /** Asks again and returns the answer in short. */
  String ask(ProcessingContext context) {
    return switch (kind) {
      case ROOTS -> digest(context.roots());
      case READ -> digest(context.read(new SourcePath(argument(0), new LogicalPath(argument(1)))));
      case LIST -> digest(context.list(argument(0), argument(1)));
      case URL -> context.url(AssetKind.valueOf(argument(3)), argument(4), place());
      case DATA_URI -> digest(context.dataUri(argument(3), place()));
      case DECLARE -> {
        List<String> declared = arguments.subList(4, arguments.size());
        Directive.Kind what = Directive.Kind.valueOf(argument(3));
        context.declare(new Directive(what, declared, place()));
        yield "";
      }
    };
  }

  private String argument(int index) {
    return arguments.get(index);
  }

  private SourceLocation place() {
    return new SourceLocation(
        argument(0), Integer.parseInt(argument(1)), Integer.parseInt(argument(2)));
  }

  private static List<String> placed(SourceLocation at, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(at.path());
    arguments.add(String.valueOf(at.line()));
    arguments.add(String.valueOf(at.column()));
    arguments.addAll(Arrays.asList(more));
    return arguments;
  }

  private static String digest(Optional<String> text) {
    return text.map(Digests::sha256).orElse("");
  }

  private static String digest(List<String> texts) {
    return Digests.sha256(String.join("\0", texts));
  }
}
