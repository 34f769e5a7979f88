/**
 * What every tool for scripts shares: its output, its refusal, and a stack that is deep enough for
 * it. Never sees a certain tool.
 */
package dev.assetbundle.processor.language.script.run;
