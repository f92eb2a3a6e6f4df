package com.bqs.simulator.query;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import java.util.Locale;
import java.util.regex.Pattern;

/** The grammar of {@code q} from framework version 2 on: {@code OptyId > 1 and (Name like 'A%' or Revenue is null)}. */
final class Rowmatch {

    private final Tokens tokens;

    private Rowmatch(Tokens tokens) {
        this.tokens = tokens;
    }

    static Condition parse(String query) {
        Tokens tokens = new Tokens(query);
        Condition condition = new Rowmatch(tokens).alternatives();
        if (!tokens.atEnd()) {
            throw tokens.wrong();
        }
        return condition;
    }

    private Condition alternatives() {
        Condition condition = conjunction();
        while (tokens.takeIf("or")) {
            condition = condition.or(conjunction());
        }
        return condition;
    }

    private Condition conjunction() {
        Condition condition = term();
        while (tokens.takeIf("and")) {
            condition = condition.and(term());
        }
        return condition;
    }

    private Condition term() {
        if (tokens.takeIf("(")) {
            Condition inner = alternatives();
            tokens.expect(")");
            return inner;
        }
        boolean upper = tokens.takeIf("upper");
        if (upper) {
            tokens.expect("(");
        }
        Attribute attribute = tokens.takeAttribute();
        if (upper) {
            tokens.expect(")");
        }
        if (tokens.takeIf("is")) {
            boolean negated = tokens.takeIf("not");
            tokens.expect("null");
            return Condition.hasValue(attribute, negated);
        }
        boolean negated = tokens.takeIf("not");
        if (tokens.takeIf("like")) {
            return like(attribute, tokens.takeLiteral(), upper, negated);
        }
        if (negated) {
            throw tokens.wrong();
        }
        return comparison(attribute, upper);
    }

    private Condition comparison(Attribute attribute, boolean upper) {
        if (tokens.takeIf("in")) {
            return in(attribute);
        }
        if (tokens.takeIf("between")) {
            Condition from = Condition.compare(attribute, Operator.GREATER_OR_EQUAL, tokens.takeLiteral());
            tokens.expect("and");
            return from.and(Condition.compare(attribute, Operator.LESS_OR_EQUAL, tokens.takeLiteral()));
        }
        Operator operator = tokens.takeOperator();
        String literal = tokens.takeLiteral();
        return upper
                ? Condition.of(row -> row.value(attribute) != null
                        && operator.holds(text(row, attribute, true).compareTo(literal)))
                : Condition.compare(attribute, operator, literal);
    }

    private Condition in(Attribute attribute) {
        tokens.expect("(");
        Condition any = Condition.compare(attribute, Operator.EQUAL, tokens.takeLiteral());
        while (tokens.takeIf(",")) {
            any = any.or(Condition.compare(attribute, Operator.EQUAL, tokens.takeLiteral()));
        }
        tokens.expect(")");
        return any;
    }

    private static Condition like(Attribute attribute, String pattern, boolean upper, boolean negated) {
        Pattern regex = Pattern.compile(
                Pattern.quote(pattern).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q"), Pattern.DOTALL);
        return Condition.of(row -> row.value(attribute) != null
                && regex.matcher(text(row, attribute, upper)).matches() != negated);
    }

    private static String text(Row row, Attribute attribute, boolean upper) {
        String text = String.valueOf(row.value(attribute));
        return upper ? text.toUpperCase(Locale.ROOT) : text;
    }
}
