/** Opens the page in a browser, as it was built and while its sources are edited. */
package dev.assetbundle.modules;
