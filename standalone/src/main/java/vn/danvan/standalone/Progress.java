package vn.danvan.standalone;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** Lines for the person at the console, each with the seconds since the JVM started. */
public final class Progress {

    private final PrintStream out;

    /** Writes to {@code out}. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One step. */
    public void say(String line) {
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        out.printf("[%6.1f s] %s%n", seconds, line);
        out.flush();
    }

    /** A line as it is. */
    public void print(String line) {
        out.println(line);
        out.flush();
    }
}
