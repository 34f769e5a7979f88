/**
 * The protocol that esbuild speaks on its standard streams: values, packets, requests and questions
 * back. Knows nothing of assets.
 */
package dev.assetbundle.esbuild.service;
