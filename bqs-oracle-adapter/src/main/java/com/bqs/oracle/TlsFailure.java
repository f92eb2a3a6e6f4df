package com.bqs.oracle;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;

/** What a failed TLS handshake means to a person: Java's own words name classes of certificate path validation. */
final class TlsFailure {

    private TlsFailure() {}

    /** What is wrong and what to do, as half a sentence. */
    static String explain(IOException failure) {
        if (isCausedBy(failure, CertificateExpiredException.class)
                || isCausedBy(failure, CertificateNotYetValidException.class)) {
            return "its certificate is out of date: check this machine's clock, then tell who runs the CRM or the proxy"
                    + " before it";
        }
        if (isCausedBy(failure, CertPathBuilderException.class)) {
            return "its certificate comes from nobody whom this Java trusts: if a proxy of your company's stands between,"
                    + " add the company's certificate to the trust store (keytool -importcert -cacerts)";
        }
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("hostname wrong")
                || words.contains("no name matching")
                || words.contains("subject alternative")) {
            return "its certificate is for another name: check the host";
        }
        return words.contains("unrecognized ssl message")
                ? "it does not speak TLS there: check https and the port"
                : "the handshake failed (" + failure.getMessage() + "): a proxy or a firewall may stand between";
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
