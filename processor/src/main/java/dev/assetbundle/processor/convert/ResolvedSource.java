package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.spi.Fragment;

/** A text whose templates were run, without its directives, and what those name. */
public record ResolvedSource(Fragment body, References references) {}
