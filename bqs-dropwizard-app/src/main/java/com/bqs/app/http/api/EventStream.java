package com.bqs.app.http.api;

import com.bqs.app.live.RunEvent;
import com.bqs.app.live.RunListener;
import com.bqs.sync.model.RunId;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * One client's server-sent events. Writing never waits: what the client has not taken yet is queued, newer progress replaces
 * older, and a client that takes nothing for too long is let go. No thread is held.
 */
final class EventStream implements RunListener {

    private static final int MAX_QUEUED = 64;
    private static final String HEARTBEAT = "heartbeat";

    private final Response response;
    private final @Nullable RunId only;
    private final Consumer<EventStream> whenOver;
    private final Deque<Message> queue = new ArrayDeque<>();
    private boolean writing;
    private boolean ending;
    private boolean over;

    /**
     * A stream that nothing has been written to.
     *
     * @param only the run that it tells of; null for all
     * @param whenOver called once
     */
    EventStream(Response response, @Nullable RunId only, Consumer<EventStream> whenOver) {
        this.response = response;
        this.only = only;
        this.whenOver = whenOver;
    }

    @Override
    public void hear(RunEvent event) {
        if (only != null && !only.equals(event.run().id())) {
            return;
        }
        String replaces =
                event.kind() == RunEvent.Kind.PROGRESS ? event.run().id().toString() : null;
        if (only != null && event.kind() == RunEvent.Kind.ENDED) {
            send(null, EventText.standing(event.run()));
            end();
        } else {
            send(replaces, EventText.of(event));
        }
    }

    @Override
    public void stillThere() {
        send(HEARTBEAT, ": still there\n\n");
    }

    @Override
    public void end() {
        synchronized (this) {
            ending = true;
        }
        writeNext();
    }

    /** @param replaces a key: a message queued under the same one is worthless now; null for one that must arrive */
    void send(@Nullable String replaces, String text) {
        boolean hopeless;
        synchronized (this) {
            if (over || ending) {
                return;
            }
            if (replaces != null) {
                queue.removeIf(queued -> replaces.equals(queued.replaces));
            }
            queue.addLast(new Message(replaces, EventText.bytes(text)));
            hopeless = queue.size() > MAX_QUEUED;
        }
        if (hopeless) {
            failed(new IllegalStateException("the client takes no events"));
        } else {
            writeNext();
        }
    }

    private void writeNext() {
        Message next;
        synchronized (this) {
            if (writing || over) {
                return;
            }
            next = queue.pollFirst();
            writing = next != null;
            over = next == null && ending;
            if (next == null && !over) {
                return;
            }
        }
        if (next == null) {
            whenOver.accept(this);
        } else {
            response.write(
                    false,
                    ByteBuffer.wrap(next.bytes),
                    Callback.from(Invocable.InvocationType.NON_BLOCKING, this::written, this::failed));
        }
    }

    private void written() {
        synchronized (this) {
            writing = false;
        }
        writeNext();
    }

    private void failed(Throwable why) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            queue.clear();
        }
        response.getRequest()
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close(why);
        whenOver.accept(this);
    }

    private static final class Message {
        private final @Nullable String replaces;
        private final byte[] bytes;

        Message(@Nullable String replaces, byte[] bytes) {
            this.replaces = replaces;
            this.bytes = bytes;
        }
    }
}
