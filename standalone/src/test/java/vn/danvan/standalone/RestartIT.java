package vn.danvan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RestartIT {

    @TempDir
    Path folder;

    @Test
    void after_a_stop_and_after_kill_9_a_start_finds_everything_and_tokens_still_hold() throws Exception {
        int port = Ports.free();
        String token;
        String accounts;
        try (Platform first = platform(port).start()) {
            Contents.write(first.context().getEnvironment());
            token = Tokens.tokenOf(first, "quantri");
            accounts = Files.readString(folder.resolve("data/demo-accounts.csv"));
        }
        assertThat(Postmaster.of(cluster())).as("PostgreSQL is stopped").isNull();

        killed(port);
        @Nullable Postmaster left = Postmaster.of(cluster());
        assertThat(left).as("PostgreSQL outlives its JVM").isNotNull();
        try (Platform attached = platform(port).start()) {
            assertThat(Postmaster.of(cluster())).as("and is taken over").isEqualTo(left);
            Contents.assertFound(attached.context().getEnvironment());
            assertThat(subject(attached, token)).isEqualTo("quantri");
            assertThat(Tokens.tokenOf(attached, "quantri")).isNotEmpty();
        }
        assertThat(Postmaster.of(cluster()))
                .as("a server taken over is stopped too")
                .isNull();
        assertThat(Files.readString(folder.resolve("data/demo-accounts.csv"))).isEqualTo(accounts);
    }

    @Test
    void a_database_whose_server_was_killed_too_starts_again_at_once() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.attached()).isFalse();
        }
        EmbeddedDatabase lost = EmbeddedDatabase.start(folder);
        Objects.requireNonNull(Postmaster.of(folder.resolve("cluster")))
                .process()
                .destroyForcibly();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.port()).isPositive();
            assertThat(database.url()).isNotEmpty();
        }
        assertThat(Postmaster.of(folder.resolve("cluster"))).isNull();
        assertThat(lost.attached()).isFalse();
    }

    private Platform platform(int port) {
        return new Platform(
                Options.parse(TestPlatforms.arguments(folder, port, "--no-demo")), new Progress(System.out));
    }

    private Path cluster() {
        return folder.resolve("data/postgresql/cluster").toAbsolutePath();
    }

    private static @Nullable String subject(Platform platform, String token) {
        return platform.context().getBean(JwtDecoder.class).decode(token).getSubject();
    }

    /** Starts the platform in a JVM of its own and kills that with signal 9 once it is ready. */
    private void killed(int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Xmx512m",
                SoDanVan.class.getName()));
        command.addAll(List.of(TestPlatforms.arguments(folder, port, "--no-demo")));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            @Nullable String line = output.readLine();
            while (line != null && !line.contains("Sẵn sàng")) {
                said.add(line);
                line = output.readLine();
            }
            assertThat(line).as(() -> String.join("\n", said)).isNotNull();
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
