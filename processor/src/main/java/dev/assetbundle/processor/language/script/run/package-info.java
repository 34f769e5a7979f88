/**
 * The parts that all tools for scripts share: their output, their refusal, and threads with deep
 * stacks. Never sees a certain tool.
 */
package dev.assetbundle.processor.language.script.run;
