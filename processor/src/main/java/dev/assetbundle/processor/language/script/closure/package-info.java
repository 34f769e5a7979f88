/**
 * Minifies scripts by Closure, and keeps what it would change the meaning of. Never sees other
 * tools, the service or the pipeline.
 */
package dev.assetbundle.processor.language.script.closure;
