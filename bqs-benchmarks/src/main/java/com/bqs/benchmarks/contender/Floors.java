package com.bqs.benchmarks.contender;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What no sync can be faster than: fetching the pages, fetching and understanding them, and copying rows that PostgreSQL
 * itself has written into its own binary form.
 */
final class Floors implements Contender {

    private static final Set<String> MAPPED = Set.of(CrmPages.FIELDS.split(","));
    private final JsonFactory json = new JsonFactory();
    private byte[] copied = new byte[0];

    @Override
    public long perform(Task task) throws IOException, SQLException, InterruptedException {
        switch (task.name()) {
            case "fetch" -> {
                return read(task, Floors::discard);
            }
            case "decode" -> {
                return read(task, this::fingerprint);
            }
            case "own-decode" -> {
                return OwnReading.of(task);
            }
            case "copy-out" -> copied = copyOut(task);
            case "copy-in" -> {
                return copyIn(task);
            }
            default -> throw new IllegalArgumentException("no floor is named " + task.name());
        }
        return 0;
    }

    @Override
    public void close() {
        copied = new byte[0];
    }

    /** Takes in one page and tells how many rows it saw. */
    private interface PageTaker {
        long take(InputStream page) throws IOException;
    }

    private static long read(Task task, PageTaker taker) throws InterruptedException, IOException {
        CrmPages pages = new CrmPages(task.crm());
        int threads = task.number("threads");
        int count = CrmPages.count(task.number("rows"));
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                shares.add(readers.submit(() -> readShare(pages, first, threads, count, taker)));
            }
            long rows = 0;
            for (Future<Long> share : shares) {
                rows += share.get();
            }
            return rows;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            readers.shutdown();
        }
    }

    private static long readShare(CrmPages pages, int first, int step, int count, PageTaker taker) throws IOException {
        long rows = 0;
        for (int page = first; page < count; page += step) {
            try (InputStream body = pages.open(page)) {
                rows += taker.take(body);
            }
        }
        return rows;
    }

    private static long discard(InputStream page) throws IOException {
        page.transferTo(OutputStream.nullOutputStream());
        return CrmPages.SIZE;
    }

    private long fingerprint(InputStream page) throws IOException {
        long rows = 0;
        boolean inRow = false;
        MessageDigest digest = sha256();
        try (JsonParser parser = json.createParser(page)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && MAPPED.contains(parser.currentName())) {
                    parser.nextToken();
                    digest.update(parser.getText().getBytes(StandardCharsets.UTF_8));
                    inRow = true;
                } else if (inRow && parser.currentToken() == JsonToken.END_OBJECT) {
                    digest.digest();
                    inRow = false;
                    rows++;
                }
            }
        }
        return rows;
    }

    private static byte[] copyOut(Task task) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (Connection connection = DriverManager.getConnection(task.jdbcUrl())) {
            copyManager(connection).copyOut("copy " + task.text("table") + " to stdout (format binary)", rows);
        }
        return rows.toByteArray();
    }

    private long copyIn(Task task) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(task.jdbcUrl())) {
            return copyManager(connection)
                    .copyIn(
                            "copy " + task.text("table") + " from stdin (format binary)",
                            new ByteArrayInputStream(copied),
                            1 << 16);
        }
    }

    private static CopyManager copyManager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
