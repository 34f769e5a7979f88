package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.spi.Fragment;

/**
 * A source whose templates were run and whose directives were found to name something.
 *
 * @param body the text without its directives, not yet converted
 * @param references what they name
 */
record ResolvedSource(Fragment body, References references) {}
