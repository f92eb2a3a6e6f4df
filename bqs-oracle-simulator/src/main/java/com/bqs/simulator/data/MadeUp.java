package com.bqs.simulator.data;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Rows that are made up anew whenever they are looked at. Kept of each are only id and stamp, by which a CRM
 * is asked for order and the newest, and one bit that says whether it was since replaced or removed. Thread-safe.
 */
final class MadeUp {

    private final Generator generator;
    private final int size;
    private final long[] stamps;
    private final byte[] idOffsets;
    private final AtomicIntegerArray gone;

    MadeUp(Generator generator, int size) {
        this.generator = generator;
        this.size = size;
        this.stamps =
                IntStream.range(0, size).parallel().mapToLong(generator::stamp).toArray();
        this.idOffsets = new byte[size];
        IntStream.range(0, size)
                .parallel()
                .forEach(position -> idOffsets[position] =
                        (byte) (generator.id(position) - Generator.FIRST_ID - (long) position * Generator.ID_STEP));
        this.gone = new AtomicIntegerArray(size / Integer.SIZE + 1);
    }

    int size() {
        return size;
    }

    Row row(int position) {
        return generator.row(position);
    }

    long id(int position) {
        return Generator.FIRST_ID + (long) position * Generator.ID_STEP + idOffsets[position];
    }

    long stamp(int position) {
        return stamps[position];
    }

    boolean isHere(int position) {
        return (gone.get(position / Integer.SIZE) & bit(position)) == 0;
    }

    /** Takes the row out; true where it was there. */
    boolean take(int position) {
        int before = gone.getAndAccumulate(position / Integer.SIZE, bit(position), (word, bit) -> word | bit);
        return (before & bit(position)) == 0;
    }

    /** The position of the row with this id. */
    OptionalInt find(long id) {
        int position = firstFrom(id);
        return position < size && id(position) == id && isHere(position)
                ? OptionalInt.of(position)
                : OptionalInt.empty();
    }

    /** The position of a row with this number. */
    OptionalInt findByNumber(String optyNumber) {
        if (!optyNumber.matches("\\d{1,12}")) {
            return OptionalInt.empty();
        }
        long position = Long.parseLong(optyNumber) - Generator.FIRST_NUMBER;
        return position >= 0 && position < size && isHere((int) position)
                ? OptionalInt.of((int) position)
                : OptionalInt.empty();
    }

    /** The greatest position whose row is here. */
    OptionalInt last() {
        int position = size - 1;
        while (position >= 0 && !isHere(position)) {
            position--;
        }
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The first position whose id is not below this one, whether its row is here or not; the size where there is none. */
    int firstFrom(long id) {
        if (id <= Generator.FIRST_ID) {
            return 0;
        }
        long guess = (id - Generator.FIRST_ID) / Generator.ID_STEP;
        if (guess >= size) {
            return size;
        }
        int position = (int) guess;
        return id(position) >= id ? position : position + 1;
    }

    private static int bit(int position) {
        return 1 << (position % Integer.SIZE);
    }
}
