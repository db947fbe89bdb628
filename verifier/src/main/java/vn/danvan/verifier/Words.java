package vn.danvan.verifier;

import java.io.PrintStream;

/** What the program says: each thing in Vietnamese, then in English. */
final class Words {

    private static final int LONGEST = 300;

    private final PrintStream out;

    Words(PrintStream out) {
        this.out = out;
    }

    /** Something was checked and is right. */
    void right(String vietnamese, String english) {
        say("✓ ", vietnamese, english);
    }

    /** Something was not checked. */
    void open(String vietnamese, String english) {
        say("– ", vietnamese, english);
    }

    /** Something is wrong. */
    void wrong(String vietnamese, String english) {
        say("✗ ", vietnamese, english);
    }

    void verdict(Refusal.Exit exit) {
        out.println(exit.verdict());
    }

    private void say(String mark, String vietnamese, String english) {
        out.println(mark + vietnamese);
        out.println("  " + english);
    }

    /** Foreign text as it may stand in a terminal: on one line, without control characters, not too long. */
    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
