/**
 * Which file an import of a module means: relative names, names of the search path, and packages
 * with their {@code package.json}. Knows no linker, and reads everything through a task's view.
 */
package dev.assetbundle.processor.resolve.module;
