package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** What lies below HTTP between here and the CRM. Does not look up a name for longer than the system does. */
final class CrmReach {

    private final URI origin;
    private final Duration limit;

    CrmReach(URI origin, Duration limit) {
        this.origin = origin;
        this.limit = limit;
    }

    List<String> resolve() {
        try {
            return Stream.of(InetAddress.getAllByName(host()))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException e) {
            throw failed("the name " + host() + " is not known: " + origin.getHost() + " has no address", e);
        }
    }

    String connect() {
        int millis = (int) Math.min(Integer.MAX_VALUE, limit.toMillis());
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host(), port()), millis);
            plain.setSoTimeout(millis);
            return isTls() ? handshake(plain) : "plain connection to port " + port();
        } catch (SSLException e) {
            throw failed("no trusted TLS connection to " + host() + ":" + port() + ", " + TlsFailure.explain(e), e);
        } catch (IOException e) {
            throw failed("no connection to " + host() + ":" + port() + ": " + e.getMessage(), e);
        }
    }

    private String handshake(Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket tls = (SSLSocket) factory.createSocket(plain, host(), port(), true)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return tls.getSession().getProtocol() + " with a trusted certificate, on port " + port();
        }
    }

    private String host() {
        return origin.getHost();
    }

    private boolean isTls() {
        return "https".equalsIgnoreCase(origin.getScheme());
    }

    private int port() {
        if (origin.getPort() >= 0) {
            return origin.getPort();
        }
        return isTls() ? 443 : 80;
    }

    private static SyncException failed(String what, IOException cause) {
        return new SyncException(ErrorCode.ORACLE_NETWORK, what + ".", cause);
    }
}
