/**
 * Fetches the page as a client would, opens it in a browser, and checks the samples of the papers.
 */
package dev.assetbundle.example;
