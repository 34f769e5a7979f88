/**
 * Tasks and what is remembered of them between builds. A task runs once in a build, when its result
 * is first needed, and its trace tells which files and folders it looked at and which other tasks
 * it needed. Nothing here knows what a task does.
 */
package dev.assetbundle.processor.incremental;
