/**
 * Makes a bundle or a plain file into a finished asset: the URLs of others are put in, then it gets
 * its fingerprint and its integrity value. Never sees an engine or a folder of outputs.
 */
package dev.assetbundle.processor.finish;
