package vn.danvan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void without_options_the_demo_is_played_on_port_8080_and_the_folders_lie_here() {
        assertThat(Options.parse()).isEqualTo(new Options(true, true, 8080, Path.of("data"), Path.of("output"), false));
    }

    @Test
    void every_option_is_heard() {
        assertThat(Options.parse("--no-demo", "--port=65535", "--data=/srv/a=b", "--output=out", "--help"))
                .isEqualTo(new Options(false, false, 65_535, Path.of("/srv/a=b"), Path.of("out"), true));
    }

    @Test
    void the_demos_accounts_may_be_had_without_the_demo() {
        Options options = Options.parse("--no-demo", "--demo-accounts");
        assertThat(options.demo()).isFalse();
        assertThat(options.demoAccounts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nodemo",
                "demo",
                "",
                "--no-demo=yes",
                "--port",
                "--port=",
                "--data=",
                "--port=0",
                "--port=65536",
                "--port=x"
            })
    void what_is_not_understood_is_refused_with_a_sentence(String arg) {
        assertThatThrownBy(() -> Options.parse(arg))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(arg.startsWith("--port=") ? arg.substring(7) : arg);
    }
}
