package vn.danvan.command.proof;

import java.util.List;
import vn.danvan.log.proof.Cosigning;

/** Those who are asked to cosign. */
record Cosigners(List<Cosigning> all) implements AutoCloseable {

    void start() {
        all.forEach(Cosigning::start);
    }

    @Override
    public void close() {
        all.forEach(Cosigning::close);
    }
}
