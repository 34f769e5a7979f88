/**
 * Turns a bundle or a plain file into a finished asset: URLs are completed, then the fingerprint
 * and the integrity value are computed. Never sees an engine or a folder of outputs.
 */
package dev.assetbundle.processor.finish;
