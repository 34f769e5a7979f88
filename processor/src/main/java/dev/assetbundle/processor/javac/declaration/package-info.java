/**
 * Annotated types and what they ask for: the values of annotations, as the options of the compiler
 * override them. Never sees a round, a source text or what a build writes.
 */
package dev.assetbundle.processor.javac.declaration;
