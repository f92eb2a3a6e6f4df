package com.bqs.postgres;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * A COPY under way, in PostgreSQL's binary format: nothing has to be escaped here nor parsed there. Not thread-safe.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, Binary Format</a>
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER_FLAGS_AND_EXTENSION = 8;
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int SEND_BYTES = 64 * 1024;
    private static final byte JSONB_VERSION = 1;
    private static final LocalDate EPOCH_DATE = LocalDate.of(2000, 1, 1);
    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final long NANOS_A_MICRO = 1_000;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * SEND_BYTES);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Writes a row's values in the order of the columns. */
    interface RowFormat<T> {
        void write(T row, BinaryCopy to);
    }

    /**
     * Copies rows, all or none.
     *
     * @param target a table and its columns, as {@code t (a, b)}
     */
    static <T> void into(Connection connection, String target, int columns, List<T> rows, RowFormat<T> format)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)");
        try {
            new BinaryCopy(copy).write(columns, rows, format);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    void bigint(long value) {
        reserve(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    void text(@Nullable String value) {
        bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    void numeric(@Nullable BigDecimal value) {
        bytes(value == null ? null : ByteConverter.numeric(value));
    }

    void date(@Nullable LocalDate value) {
        if (value == null) {
            bytes(null);
        } else {
            reserve(2 * Integer.BYTES).putInt(Integer.BYTES).putInt((int) ChronoUnit.DAYS.between(EPOCH_DATE, value));
        }
    }

    void timestamptz(@Nullable Instant value) {
        if (value == null) {
            bytes(null);
        } else {
            // Not by ChronoUnit.MICROS: that counts nanoseconds first, which overflow outside of some 292 years.
            bigint((value.getEpochSecond() - EPOCH_SECOND) * MICROS_A_SECOND + value.getNano() / NANOS_A_MICRO);
        }
    }

    void jsonb(@Nullable String value) {
        if (value == null) {
            bytes(null);
        } else {
            byte[] json = value.getBytes(StandardCharsets.UTF_8);
            reserve(Integer.BYTES + 1 + json.length)
                    .putInt(1 + json.length)
                    .put(JSONB_VERSION)
                    .put(json);
        }
    }

    void uuid(long high, long low) {
        reserve(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(high)
                .putLong(low);
    }

    private <T> void write(int columns, List<T> rows, RowFormat<T> format) throws SQLException {
        buffer.put(SIGNATURE).put(new byte[HEADER_FLAGS_AND_EXTENSION]);
        for (T row : rows) {
            reserve(Short.BYTES).putShort((short) columns);
            format.write(row, this);
            if (buffer.position() >= SEND_BYTES) {
                send();
            }
        }
        reserve(Short.BYTES).putShort(END);
        send();
    }

    private void bytes(byte @Nullable [] value) {
        if (value == null) {
            reserve(Integer.BYTES).putInt(NULL);
        } else {
            reserve(Integer.BYTES + value.length).putInt(value.length).put(value);
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer reserve(int length) {
        if (buffer.remaining() < length) {
            int needed = Math.max(2 * buffer.capacity(), buffer.position() + length);
            buffer = ByteBuffer.allocate(needed).put(buffer.flip());
        }
        return buffer;
    }
}
