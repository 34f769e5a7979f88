/** The application of the tests. */
package dev.assetbundle.spring.shop;
