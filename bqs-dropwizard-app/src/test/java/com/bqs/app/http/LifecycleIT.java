package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.app.backend.Readiness;
import com.bqs.app.config.ConfigException;
import com.bqs.app.config.ServerSettings;
import com.bqs.app.live.RunEvents;
import com.bqs.app.metrics.CrmTraffic;
import com.bqs.app.metrics.Metrics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class LifecycleIT {

    @Test
    void aPortInUseIsToldInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerSettings settings = new ServerSettings("127.0.0.1", taken.getLocalPort(), null);

            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(() -> BqsServer.start(
                            settings,
                            () -> Readiness.waiting("starting"),
                            new RunEvents(InstantSource.system(), () -> new CrmTraffic(0, 0)),
                            new Metrics(InstantSource.system())))
                    .satisfies(failure -> {
                        assertThat(failure.code()).isEqualTo("CONFIG_PORT_IN_USE");
                        assertThat(failure.exitCode()).isEqualTo(2);
                        assertThat(failure.lines())
                                .singleElement()
                                .asString()
                                .contains("BQS_PORT", Integer.toString(taken.getLocalPort()));
                    });
        }
    }

    @Test
    void freesThePortWhenClosed() {
        BqsServer first = BqsServer.start(
                HttpFixture.anyPort(),
                () -> Readiness.waiting("starting"),
                new RunEvents(InstantSource.system(), () -> new CrmTraffic(0, 0)),
                new Metrics(InstantSource.system()));
        URI uri = first.uri();
        first.close();

        BqsServer second = BqsServer.start(
                new ServerSettings("127.0.0.1", uri.getPort(), null),
                () -> Readiness.waiting("starting"),
                new RunEvents(InstantSource.system(), () -> new CrmTraffic(0, 0)),
                new Metrics(InstantSource.system()));

        assertThat(second.uri()).isEqualTo(uri);
        second.close();
    }
}
