/**
 * Makes the class with the constants: its layout, its Java text for people and IDEs, its class
 * files for the compiler. Sees finished assets only; never files, languages or front ends.
 */
package dev.assetbundle.processor.codegen;
