/**
 * Tasks: each is run once, when it is first asked for, and knows what it looked at and which other
 * tasks it needed. Knows files and folders by name, never what a task makes of them.
 */
package dev.assetbundle.processor.incremental;
