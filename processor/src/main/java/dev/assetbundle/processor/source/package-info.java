/**
 * Finds and reads source files: the search path, its rules of precedence, text encodings and
 * directives. Must never see a language, the pipeline or a door.
 */
package dev.assetbundle.processor.source;
