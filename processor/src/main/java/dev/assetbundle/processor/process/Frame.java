package dev.assetbundle.processor.process;

/**
 * One message to or from a helper process; the number tells to which question it belongs.
 *
 * @param number the number of the question; also of its answer and of questions back about it
 * @param isBack whether it is a question back, or the reply to one; otherwise it is the question or
 *     its answer
 * @param content is not copied
 */
public record Frame(int number, boolean isBack, byte[] content) {}
