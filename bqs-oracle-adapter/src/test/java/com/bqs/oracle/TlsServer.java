package com.bqs.oracle;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A pod behind TLS with an authority of its own, made by the JDK's keytool; answers describe to whoever shakes hands. */
final class TlsServer implements AutoCloseable {

    private static final char[] PASSWORD = "invented".toCharArray();

    private final HttpsServer server;
    private final KeyStore keys;
    private final AtomicInteger requests = new AtomicInteger();

    private TlsServer(KeyStore keys) throws IOException, GeneralSecurityException {
        this.keys = keys;
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = Replies.DESCRIBE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** @param options of {@code keytool -gencert}, by which an authority of this server's own makes the certificate */
    static TlsServer start(Path folder, String... options) throws IOException, GeneralSecurityException {
        String request = folder.resolve("pod.req").toString();
        String certificate = folder.resolve("pod.crt").toString();
        keytool(folder, "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=ca", "-ext", "bc:c");
        keytool(folder, "-genkeypair", "-alias", "pod", "-keyalg", "EC", "-dname", "CN=pod");
        keytool(folder, "-certreq", "-alias", "pod", "-file", request);
        List<String> making =
                new ArrayList<>(List.of("-gencert", "-alias", "ca", "-infile", request, "-outfile", certificate));
        making.addAll(List.of(options));
        keytool(folder, making.toArray(String[]::new));
        keytool(folder, "-importcert", "-alias", "pod", "-file", certificate);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(content, PASSWORD);
        }
        return new TlsServer(keys);
    }

    private static void keytool(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore"));
        command.add(folder.resolve("keys.p12").toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }

    URI origin() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    int requests() {
        return requests.get();
    }

    /** What a client uses that trusts this server's authority alone. */
    SSLSocketFactory trustingIt() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        @Nullable InputStream nothing = null;
        trusted.load(nothing, null);
        trusted.setCertificateEntry("ca", keys.getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
