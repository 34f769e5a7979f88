/**
 * What any Sass engine is asked, what it asks in turn, and what it gives back. Never sees a certain
 * engine or the pipeline.
 */
package dev.assetbundle.processor.language.sass.engine;
