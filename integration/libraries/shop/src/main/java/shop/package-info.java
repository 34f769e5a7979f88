/**
 * An application that takes jQuery and Bootstrap from WebJars, and more from a library beside it.
 */
package shop;
