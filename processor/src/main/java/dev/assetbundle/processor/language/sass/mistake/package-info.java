/**
 * Finds the mistake behind an error of an engine, and mistakes that engines pass over, and says
 * what helps. Never sees a certain engine.
 */
package dev.assetbundle.processor.language.sass.mistake;
