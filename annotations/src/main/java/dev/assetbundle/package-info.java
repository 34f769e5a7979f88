/** The annotation that declares a bundle of web assets; nothing here exists at run time. */
package dev.assetbundle;
