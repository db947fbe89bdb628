package vn.danvan.kernel.form;

import java.math.BigDecimal;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.form.RuleExpression.Arithmetic;
import vn.danvan.kernel.form.RuleExpression.Both;
import vn.danvan.kernel.form.RuleExpression.Comparison;
import vn.danvan.kernel.form.RuleExpression.Either;
import vn.danvan.kernel.form.RuleExpression.Figure;
import vn.danvan.kernel.form.RuleExpression.Named;
import vn.danvan.kernel.form.RuleExpression.Node;
import vn.danvan.kernel.form.RuleExpression.Sign;

/**
 * Reads the text of a rule by recursive descent; one method a level of precedence. Length and depth are bounded, so that
 * no text makes it work long or deep.
 */
final class RuleParser {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    RuleParser(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw KernelCode.RULE_MALFORMED.because("> " + LONGEST);
        }
    }

    Node parse() {
        Node condition = condition(either());
        skipSpaces();
        if (at < text.length()) {
            throw malformed();
        }
        return condition;
    }

    DomainError malformed() {
        return KernelCode.RULE_MALFORMED.because("[" + (at + 1) + "]");
    }

    private Node either() {
        Node left = both();
        while (word("or")) {
            left = new Either(condition(left), condition(both()));
        }
        return left;
    }

    private Node both() {
        Node left = comparison();
        while (word("and")) {
            left = new Both(condition(left), condition(comparison()));
        }
        return left;
    }

    private Node comparison() {
        Node left = sum();
        skipSpaces();
        for (Sign sign : Sign.values()) {
            if (text.startsWith(sign.symbol, at)) {
                at += sign.symbol.length();
                return new Comparison(sign, amount(left), amount(sum()));
            }
        }
        return left;
    }

    private Node sum() {
        Node left = product();
        for (char operator = operator("+-"); operator != 0; operator = operator("+-")) {
            left = new Arithmetic(operator, amount(left), amount(product()));
        }
        return left;
    }

    private Node product() {
        Node left = primary();
        while (operator("*") != 0) {
            left = new Arithmetic('*', amount(left), amount(primary()));
        }
        return left;
    }

    private Node primary() {
        char next = peek();
        if (next == '(') {
            at++;
            deeper();
            Node inner = either();
            if (peek() != ')') {
                throw malformed();
            }
            at++;
            depth--;
            return inner;
        }
        if (next == '-') {
            at++;
            deeper();
            Node negated = new Arithmetic('-', new Figure(BigDecimal.ZERO), amount(primary()));
            depth--;
            return negated;
        }
        if (isDigit(next)) {
            return number();
        }
        if (isCapital(next)) {
            return named();
        }
        throw malformed();
    }

    private Node number() {
        int start = at;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        return new Figure(new BigDecimal(text.substring(start, at)));
    }

    private Node named() {
        int start = at;
        while (at < text.length() && (isCapital(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return new Named(text.substring(start, at));
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw malformed();
        }
    }

    private Node condition(Node node) {
        if (!node.isCondition()) {
            throw malformed();
        }
        return node;
    }

    private Node amount(Node node) {
        if (node.isCondition()) {
            throw malformed();
        }
        return node;
    }

    /** The next character other than a space; NUL at the end. */
    private char peek() {
        skipSpaces();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char operator(String anyOf) {
        char next = peek();
        if (next == 0 || anyOf.indexOf(next) < 0) {
            return 0;
        }
        at++;
        return next;
    }

    private boolean word(String word) {
        skipSpaces();
        int end = at + word.length();
        boolean found = text.startsWith(word, at) && (end == text.length() || !Character.isLetter(text.charAt(end)));
        if (found) {
            at = end;
        }
        return found;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
