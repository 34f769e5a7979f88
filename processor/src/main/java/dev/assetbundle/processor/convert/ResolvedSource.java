package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.spi.Fragment;

/**
 * A source whose templates were run and whose directives were found to name something.
 *
 * @param body the text without its directives, not yet converted
 * @param references what they name
 */
public record ResolvedSource(Fragment body, References references) {}
