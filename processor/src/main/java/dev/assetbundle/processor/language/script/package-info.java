/**
 * The language CoffeeScript and the compressor of scripts, as the pipeline uses them. They ask the
 * service for results, and say what is wrong; they never see the engines' own types.
 */
package dev.assetbundle.processor.language.script;
