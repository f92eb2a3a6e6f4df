package com.bqs.simulator.query;

import com.bqs.simulator.data.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression word by word. */
final class Tokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']|'')*'|\"[^\"]*\"|<=|>=|<>|!=|[=<>(),;]|[^\\s=<>!(),;'\"]+)");
    private static final String END = "";

    private final String query;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Tokens(String query) {
        this.query = query;
        Matcher matcher = TOKEN.matcher(query);
        int at = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            at = matcher.end();
            matcher.region(at, query.length());
        }
        if (!query.substring(at).isBlank()) {
            throw wrong();
        }
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    String peek() {
        return atEnd() ? END : tokens.get(next);
    }

    String take() {
        if (atEnd()) {
            throw wrong();
        }
        return tokens.get(next++);
    }

    /** Takes the word if it comes next, whatever its case. */
    boolean takeIf(String word) {
        boolean comes = peek().toLowerCase(Locale.ROOT).equals(word);
        if (comes) {
            next++;
        }
        return comes;
    }

    void expect(String word) {
        if (!takeIf(word)) {
            throw wrong();
        }
    }

    Attribute takeAttribute() {
        String name = take();
        return Attribute.find(name)
                .orElseThrow(() -> new QueryException("The attribute " + name + " in the query is not valid."));
    }

    /** Takes a literal, without its quotes. */
    String takeLiteral() {
        String token = take();
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replace("''", "'");
        }
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }

    Operator takeOperator() {
        return Operator.find(take()).orElseThrow(this::wrong);
    }

    /** Takes an operator if one comes next; {@code A = 'x' or 'y'} goes on with the one before. */
    Operator takeOperatorOr(Operator before) {
        return Operator.find(peek()).isPresent() ? takeOperator() : before;
    }

    QueryException wrong() {
        return new QueryException("The query expression " + query + " is not valid.");
    }
}
