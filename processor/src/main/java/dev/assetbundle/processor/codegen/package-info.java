/**
 * Generates the class with the constants, in two forms that mean the same. Class files are what
 * javac gets, since compiling the text would take most of the time of a build without changes. The
 * Java text is for people and IDEs, for Eclipse's compiler, which does not find class files of a
 * processor, and for builds with errors, which must leave no class file. Sees finished assets only;
 * never files, languages or front ends.
 */
package dev.assetbundle.processor.codegen;
