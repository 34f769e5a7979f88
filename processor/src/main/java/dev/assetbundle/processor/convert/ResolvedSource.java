package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.spi.Fragment;

/**
 * A source after its templates have run and its directives are resolved.
 *
 * @param body the text without its directives, not yet converted
 * @param references the files that the directives name
 */
public record ResolvedSource(Fragment body, References references) {}
