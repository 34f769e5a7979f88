/** The hallway of the processor: the one class that wires the rooms. */
package dev.assetbundle.processor;
