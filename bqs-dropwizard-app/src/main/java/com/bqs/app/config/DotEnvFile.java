package com.bqs.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code KEY=VALUE} lines. Tolerates a byte order mark, CRLF, spaces, quotes, {@code export} and comments.
 * Nothing is expanded: {@code $} and {@code \} are themselves, but for {@code \"} and {@code \\} between double quotes.
 * A comment after an unquoted value begins at a space and {@code #}.
 */
final class DotEnvFile {
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([^\\s=]+)\\s*=\\s*(.*)");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*$");

    private final Path file;
    private final Problems problems;

    DotEnvFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<RawSetting> read() {
        List<RawSetting> settings = new ArrayList<>();
        List<String> lines =
                TextFile.read(file, problems).map(text -> text.lines().toList()).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                parse(line, Origin.line(file, i + 1)).ifPresent(settings::add);
            }
        }
        return settings;
    }

    private Optional<RawSetting> parse(String line, Origin origin) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            problems.add(origin + ": not KEY=VALUE");
            return Optional.empty();
        }
        return value(matcher.group(2), origin).map(value -> new RawSetting(matcher.group(1), value, origin));
    }

    private Optional<String> value(String text, Origin origin) {
        Matcher doubleQuoted = DOUBLE_QUOTED.matcher(text);
        if (doubleQuoted.matches()) {
            return Optional.of(ESCAPED.matcher(doubleQuoted.group(1)).replaceAll("$1"));
        }
        Matcher singleQuoted = SINGLE_QUOTED.matcher(text);
        if (singleQuoted.matches()) {
            return Optional.of(singleQuoted.group(1));
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            problems.add(origin + ": the quote that opens the value does not close it; put such a value between the"
                    + " other kind of quotes");
            return Optional.empty();
        }
        return Optional.of(COMMENT.matcher(text).replaceFirst(""));
    }
}
