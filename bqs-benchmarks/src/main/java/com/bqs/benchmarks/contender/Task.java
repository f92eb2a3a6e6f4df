package com.bqs.benchmarks.contender;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a worker is told to do, as one line of text: a name, then {@code key=value} for each setting.
 *
 * @param settings values hold no space
 */
public record Task(String name, Map<String, String> settings) {

    public Task {
        settings = Map.copyOf(settings);
    }

    static Task parse(String line) {
        String[] words = line.split(" ", -1);
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        return new Task(words[0], settings);
    }

    /** The line. */
    public String line() {
        StringBuilder line = new StringBuilder(name);
        settings.forEach(
                (key, value) -> line.append(' ').append(key).append('=').append(value));
        return line.toString();
    }

    String text(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " lacks " + key);
        }
        return value;
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    /** Or another, where it is not told. */
    int number(String key, int otherwise) {
        return settings.containsKey(key) ? number(key) : otherwise;
    }

    URI crm() {
        return URI.create(text("crm"));
    }

    /** With user and password in it. */
    String jdbcUrl() {
        return "jdbc:" + text("database");
    }
}
