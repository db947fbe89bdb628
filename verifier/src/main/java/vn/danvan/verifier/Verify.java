package vn.danvan.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.danvan.verifier.Refusal.Exit;

/**
 * The program. Ends with 0 when everything verifies, 1 when something does not, 2 when something cannot be read, 3 when the
 * command line is wrong.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        version = "verify 0.1",
        subcommands = {
            ReceiptCommand.class,
            LogCommand.class,
            ConsistencyCommand.class,
            PackCommand.class,
            SummaryCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Kiểm chứng ngoại tuyến những gì Sổ Dân vận giao: không cần cơ sở dữ liệu, không cần mạng, chỉ tin khóa công khai đã đưa vào.",
            "Verifies offline what the register hands out: no database, no network, nothing trusted but the public keys given."
        },
        exitCodeListHeading = "%nMã thoát / exit codes:%n",
        exitCodeList = {
            "0:mọi điều đã kiểm đều đúng / everything verifies",
            "1:có điều không đúng / something does not verify",
            "2:không đọc được / something cannot be read",
            "3:sai cách dùng / wrong usage"
        })
public final class Verify {

    private final Words words;

    private Verify(PrintStream out) {
        this.words = new Words(out);
    }

    Words words() {
        return words;
    }

    /** Runs and ends the JVM with the exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    /**
     * Runs.
     *
     * @param out where it says what it checked, as UTF-8
     * @return the exit code
     */
    public static int run(PrintStream out, String... arguments) {
        Verify program = new Verify(out);
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, out.charset()), true);
        CommandLine line = new CommandLine(program)
                .setOut(writer)
                .setErr(writer)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(program::wrongUsage)
                .setExecutionExceptionHandler(program::fault);
        if (arguments.length == 0) {
            line.usage(writer);
            return Exit.USAGE.code();
        }
        return line.execute(arguments);
    }

    private int wrongUsage(ParameterException e, String[] arguments) {
        String what = Words.plain(String.valueOf(e.getMessage()));
        words.wrong("Sai cách dùng: " + what, "Wrong usage: " + what);
        e.getCommandLine().usage(e.getCommandLine().getOut());
        words.verdict(Exit.USAGE);
        return Exit.USAGE.code();
    }

    /** Whatever was not foreseen is no yes, and is told without a stack trace. */
    private int fault(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        String what = Words.plain(e.toString());
        words.wrong("Chương trình gặp lỗi: " + what, "The program failed: " + what);
        words.verdict(Exit.UNREADABLE);
        return Exit.UNREADABLE.code();
    }
}
