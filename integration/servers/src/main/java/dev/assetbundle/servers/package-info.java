/** How each server is told to serve assets: what {@code docs/serving.md} shows. */
package dev.assetbundle.servers;
