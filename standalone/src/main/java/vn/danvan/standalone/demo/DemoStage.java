package vn.danvan.standalone.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import vn.danvan.standalone.DemoClock;

/**
 * What a demo has to play with.
 *
 * @param address where the register answers, such as {@code http://127.0.0.1:8080}
 * @param tokenEndpoint where a token is got
 * @param secrets secret by account name
 * @param clock the services' clock, to be moved by the demo and given back to the system at its end
 * @param data the data folder, for what the demo has to remember
 * @param output the folder that documents are written to; it exists
 * @param progress takes one line that tells people what is being played
 */
public record DemoStage(
        URI address,
        URI tokenEndpoint,
        Map<String, String> secrets,
        DemoClock clock,
        Path data,
        Path output,
        Consumer<String> progress) {

    /** Copies the secrets. */
    public DemoStage {
        secrets = Map.copyOf(secrets);
    }
}
