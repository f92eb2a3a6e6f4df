package com.bqs.oracle;

import com.bqs.oracle.ScriptedCrmServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What servers answer, and how they fail. */
final class Replies {

    /** A describe that knows every attribute of the built-in mapping's first choice. */
    static final String DESCRIBE = describe(
            "OptyId",
            "OptyNumber",
            "Name",
            "TargetPartyName",
            "Practice_c",
            "GEO_c",
            "Region_c",
            "Sector_c",
            "Revenue",
            "CurrencyCode",
            "WinProb",
            "PartyName1",
            "SalesStage",
            "StatusCode",
            "EffectiveDate",
            "Description",
            "CreationDate",
            "LastUpdateDate");

    static final String EMPTY = "{\"items\":[],\"count\":0,\"hasMore\":false,\"limit\":500,\"offset\":0}";

    private Replies() {}

    static String describe(String... attributes) {
        StringBuilder json =
                new StringBuilder("{\"Resources\":{\"opportunities\":{\"title\":\"Opportunity\",\"attributes\":[");
        for (String attribute : attributes) {
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
                    .append("{\"name\":\"")
                    .append(attribute)
                    .append("\",\"type\":\"string\",\"queryable\":true,\"maxLength\":\"30\"}");
        }
        return json + "],\"children\":{\"Notes\":{\"attributes\":[{\"name\":\"Other\"}]}}}}}";
    }

    static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"count\":" + items.length + ",\"hasMore\":true}";
    }

    static Reply json(String json) {
        return status(200, json);
    }

    static Reply status(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    static Reply gzip(String json) {
        return exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(json.getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        };
    }

    /** Promises more bytes than it sends. */
    static Reply cutOff(String json) {
        return exchange -> {
            exchange.sendResponseHeaders(200, json.length() + 100L);
            exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Says nothing until it is released. */
    static Reply hanging(CountDownLatch release) {
        return exchange -> awaitQuietly(release, Long.MAX_VALUE);
    }

    /** Sends a byte every 20 ms until it is released or nobody listens. */
    static Reply trickling(CountDownLatch release) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write('{');
            while (!awaitQuietly(release, 20)) {
                body.write(' ');
                body.flush();
            }
        };
    }

    private static boolean awaitQuietly(CountDownLatch release, long millis) throws IOException {
        try {
            return release.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
