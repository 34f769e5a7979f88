/** Stylesheets whose names are their own. */
package dev.assetbundle.processor.syntax.css.module;
