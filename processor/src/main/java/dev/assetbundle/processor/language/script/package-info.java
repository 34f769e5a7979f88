/** Scripts: CoffeeScript on Rhino, and minifying by Closure. */
package dev.assetbundle.processor.language.script;
