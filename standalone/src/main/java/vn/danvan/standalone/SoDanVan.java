package vn.danvan.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The start command: the whole platform on this machine, with the demo unless it is declined. */
public final class SoDanVan {

    private static final int MISUSED = 2;

    private SoDanVan() {}

    /** Exit codes: 0 stopped, 1 cannot start (the last line says why), 2 not understood. */
    public static void main(String[] args) {
        // Vietnamese needs UTF-8, whatever the machine's locale says.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Progress progress = new Progress(System.out);
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(MISUSED);
            return;
        }
        if (options.help()) {
            progress.print(Options.HELP);
            return;
        }
        progress.say("Sổ Dân vận: đang khởi động trên thư mục dữ liệu " + options.data()
                + " (starting on this data folder)");
        PrivateFiles.folder(options.data()); // before the first logger makes it, readable by all
        System.setProperty("danvan.logs", options.data().resolve("logs").toString());
        try {
            run(new Platform(options, progress), options, progress);
        } catch (StartError e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException | InterruptedException | RuntimeException e) {
            e.printStackTrace();
            System.err.println("Không chạy được, chi tiết trong "
                    + options.data().resolve("logs") + ". Could not run; details are in that folder.");
            System.exit(1);
        }
    }

    private static void run(Platform platform, Options options, Progress progress)
            throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        platform.start();
        List<Path> documents = platform.play();
        platform.goOn();
        summary(
                        platform.address(),
                        options,
                        platform.secrets().keySet().stream().toList(),
                        documents)
                .forEach(progress::print);
    }

    private static List<String> summary(URI address, Options options, List<String> accounts, List<Path> documents) {
        List<String> provincial =
                accounts.stream().filter(account -> !account.startsWith("hb.")).toList();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Địa chỉ (addresses)");
        for (String service : List.of("command", "query", "reporting")) {
            lines.add("  " + address + "/api/" + service + "/v1    OpenAPI: " + address + "/openapi/" + service);
        }
        lines.add("  " + address + "/oauth2/token    (client_credentials: tài khoản, mật khẩu | account, secret)");
        lines.add("Tài khoản (accounts): "
                + options.data().resolve("demo-accounts.csv").toAbsolutePath());
        lines.add("  " + String.join(", ", provincial));
        if (accounts.size() > provincial.size()) {
            lines.add("  + " + (accounts.size() - provincial.size())
                    + " của cơ quan và hội (of agencies and associations): hb.hu.dabac.editor, hb.hu.dabac.head,"
                    + " hb.hoi.ctd.hoi, …");
        }
        if (!documents.isEmpty()) {
            lines.add("Văn bản (documents)");
            documents.forEach(document -> lines.add("  " + document));
        }
        lines.add("Dừng: Ctrl+C (stop)");
        return lines;
    }
}
