/**
 * The compiler of CoffeeScript on Rhino, and the words for its complaints. Never sees Closure, the
 * service or the pipeline.
 */
package dev.assetbundle.processor.language.script.coffee;
