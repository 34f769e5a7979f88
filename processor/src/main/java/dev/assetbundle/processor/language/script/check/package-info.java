/**
 * Says where and why a script is wrong, in words that help its author. Sees the parsers; never the
 * service, CoffeeScript or the pipeline.
 */
package dev.assetbundle.processor.language.script.check;
