package dev.assetbundle.processor.incremental.store;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * The body of an answer up to a number of bytes, beyond which it is not read, whether its length
 * was told or not. What comes with a status other than 200 is thrown away; a little of it is read,
 * so that the connection can be used again.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

  private static final long WORTH_READING = 64 << 10;

  private final boolean keeps;
  private final long most;
  private final long told;
  private final BodySubscriber<byte[]> body;
  private Optional<Subscription> subscription = Optional.empty();
  private long read;
  private boolean ended;

  private BoundedBody(ResponseInfo answer, long most) {
    this.keeps = answer.statusCode() == 200 && most > 0;
    this.most = keeps ? most : WORTH_READING;
    this.told = answer.headers().firstValueAsLong("Content-Length").orElse(0);
    this.body = keeps ? BodySubscribers.ofByteArray() : BodySubscribers.replacing(new byte[0]);
  }

  /** An answer with too long a body. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private TooLarge(long most) {
      super("an answer of more than " + most + " bytes");
    }
  }

  /**
   * Returns one that fails with {@link TooLarge}.
   *
   * @param most number of bytes of a body with status 200
   */
  static BodyHandler<byte[]> handler(long most) {
    return answer -> new BoundedBody(answer, most);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = Optional.of(given);
    endIfLonger(told);
    if (!ended) {
      body.onSubscribe(given);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    buffers.forEach(buffer -> read += buffer.remaining());
    endIfLonger(read);
    if (!ended) {
      body.onNext(buffers);
    }
  }

  private void endIfLonger(long length) {
    if (ended || length <= most) {
      return;
    }
    ended = true;
    subscription.ifPresent(Subscription::cancel);
    if (keeps) {
      body.onError(new TooLarge(most));
    } else {
      body.onComplete();
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }
}
