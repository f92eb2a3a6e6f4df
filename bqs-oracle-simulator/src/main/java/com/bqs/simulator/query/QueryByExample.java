package com.bqs.simulator.query;

import com.bqs.simulator.data.Attribute;
import java.util.regex.Pattern;

/**
 * The grammar of {@code q} under framework version 1: conditions joined by {@code ;}, within one condition more comparisons of
 * the same attribute ({@code OptyId > 1 and <= 9}), {@code *} as wildcard.
 */
final class QueryByExample {

    private final Tokens tokens;

    private QueryByExample(Tokens tokens) {
        this.tokens = tokens;
    }

    static Condition parse(String query) {
        Tokens tokens = new Tokens(query);
        QueryByExample parser = new QueryByExample(tokens);
        Condition all = parser.condition();
        while (tokens.takeIf(";")) {
            all = all.and(parser.condition());
        }
        if (!tokens.atEnd()) {
            throw tokens.wrong();
        }
        return all;
    }

    private Condition condition() {
        Attribute attribute = tokens.takeAttribute();
        Operator operator = tokens.takeOperator();
        Condition condition = comparison(attribute, operator);
        while (true) {
            if (tokens.takeIf("and")) {
                condition = condition.and(comparison(attribute, tokens.takeOperator()));
            } else if (tokens.takeIf("or")) {
                operator = tokens.takeOperatorOr(operator);
                condition = condition.or(comparison(attribute, operator));
            } else {
                return condition;
            }
        }
    }

    private Condition comparison(Attribute attribute, Operator operator) {
        String literal = value();
        if (literal.equals("null")) {
            return Condition.hasValue(attribute, operator != Operator.EQUAL);
        }
        if (operator == Operator.EQUAL && literal.contains("*")) {
            Pattern regex = Pattern.compile(Pattern.quote(literal).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
            return Condition.of(row -> row.value(attribute) != null
                    && regex.matcher(String.valueOf(row.value(attribute))).matches());
        }
        return Condition.compare(attribute, operator, literal);
    }

    /** A value may be several bare words. */
    private String value() {
        boolean quoted = tokens.peek().startsWith("'") || tokens.peek().startsWith("\"");
        StringBuilder value = new StringBuilder(tokens.takeLiteral());
        while (!quoted && !tokens.atEnd() && !tokens.peek().matches("(?i)and|or|;")) {
            value.append(' ').append(tokens.take());
        }
        return value.toString();
    }
}
