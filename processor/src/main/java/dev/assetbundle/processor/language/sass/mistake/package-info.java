/**
 * Finds the mistake behind an error of an engine, and mistakes that engines do not report, and
 * suggests remedies. Never sees a certain engine.
 */
package dev.assetbundle.processor.language.sass.mistake;
