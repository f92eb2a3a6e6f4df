package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReaderTurnsTest {

    @Test
    void whoComesTooManyWaitsForATurnInsteadOfFailing() {
        ReaderTurns turns = new ReaderTurns(1);
        ReaderTurns.Turn first = turns.take();

        CompletableFuture<ReaderTurns.Turn> second = CompletableFuture.supplyAsync(turns::take);
        assertThat(second).isNotDone();
        first.close();

        second.join().close();
        turns.take().close();
    }
}
