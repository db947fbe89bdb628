package vn.danvan.standalone;

import java.nio.file.Path;

/**
 * What the start command was asked for.
 *
 * @param demo whether the demo is played
 * @param demoAccounts whether the demo's accounts are made
 * @param port TCP port, 1 to 65535
 * @param data the data folder
 * @param output the folder for documents
 * @param help whether just the help is wanted
 */
public record Options(boolean demo, boolean demoAccounts, int port, Path data, Path output, boolean help) {

    /** The port unless another is named. */
    public static final int PORT = 8080;

    /** The help text. */
    public static final String HELP = """
            Sổ Dân vận: sổ theo dõi thực hiện kế hoạch về hội quần chúng
            (the register of a province's plan on mass associations)

              --no-demo         bắt đầu trống, không chạy dữ liệu mẫu   start empty, without the demo
              --demo-accounts   vẫn tạo tài khoản mẫu với --no-demo     make the demo's accounts all the same
              --port=8080       cổng TCP                                TCP port
              --data=data       thư mục dữ liệu                         folder of all data
              --output=output   thư mục văn bản                         folder of the documents
              --help            hướng dẫn này                           this help
            """;

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    public static Options parse(String... args) {
        boolean demo = true;
        boolean accounts = false;
        boolean help = false;
        int port = PORT;
        Path data = Path.of("data");
        Path output = Path.of("output");
        for (String arg : args) {
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            String value = equals < 0 ? "" : arg.substring(equals + 1);
            boolean valued = name.equals("--port") || name.equals("--data") || name.equals("--output");
            if (valued == value.isEmpty()) {
                throw unknown(arg);
            }
            switch (name) {
                case "--no-demo" -> demo = false;
                case "--demo-accounts" -> accounts = true;
                case "--help" -> help = true;
                case "--port" -> port = port(value);
                case "--data" -> data = Path.of(value);
                case "--output" -> output = Path.of(value);
                default -> throw unknown(arg);
            }
        }
        return new Options(demo, demo || accounts, port, data, output, help);
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("Cổng phải là số từ 1 đến 65535, không phải “" + value
                + "”. A port is a number from 1 to 65535, not “" + value + "”.");
    }

    private static IllegalArgumentException unknown(String arg) {
        return new IllegalArgumentException(
                "Không hiểu tham số “" + arg + "”, xem --help. Option “" + arg + "” is not understood, see --help.");
    }
}
