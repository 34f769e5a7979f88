/**
 * What a build read and wrote, so that the next one knows whether anything changed. Files are
 * compared by content; times are hints.
 */
package dev.assetbundle.processor.record;
