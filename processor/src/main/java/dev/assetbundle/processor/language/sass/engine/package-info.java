/**
 * The interface of Sass engines: their input, the questions they ask, and their results. Never sees
 * a certain engine or the pipeline.
 */
package dev.assetbundle.processor.language.sass.engine;
