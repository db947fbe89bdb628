package vn.danvan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoDanVanIT {

    @TempDir
    Path folder;

    /**
     * How a command ended.
     *
     * @param code its exit code
     * @param output all it said
     */
    private record Ended(int code, String output) {}

    @Test
    void an_unknown_option_ends_the_command_with_2_and_a_sentence() throws Exception {
        Ended ended = run("--nodemo");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("“--nodemo”").hasLineCount(1);
    }

    @Test
    void help_tells_every_option_and_starts_nothing() throws Exception {
        Ended ended = run("--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.output()).contains("--no-demo", "--demo-accounts", "--port=", "--data=", "--output=");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_another_works_on_ends_the_command_with_1_and_a_sentence() throws Exception {
        try (DataFolder _ = DataFolder.open(folder)) {
            Ended ended = run("--data=" + folder);
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output())
                    .contains("Another process (pid " + ProcessHandle.current().pid() + ")")
                    .doesNotContain("Exception");
        }
    }

    private static Ended run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SoDanVan.class.getName()));
        command.addAll(List.of(args));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(child.waitFor(), output);
    }
}
