/**
 * What a compilation leaves for a running application: how to build its assets without the
 * compiler.
 */
package dev.assetbundle.processor.live.record;
