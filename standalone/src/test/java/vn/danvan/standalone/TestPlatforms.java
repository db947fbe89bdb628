package vn.danvan.standalone;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Platforms on a folder of the test and a free port. */
final class TestPlatforms {

    private TestPlatforms() {}

    static Platform of(Path folder, String... more) {
        return new Platform(Options.parse(arguments(folder, Ports.free(), more)), new Progress(System.out));
    }

    static String[] arguments(Path folder, int port, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--port=" + port,
                                "--data=" + folder.resolve("data"),
                                "--output=" + folder.resolve("output")),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
