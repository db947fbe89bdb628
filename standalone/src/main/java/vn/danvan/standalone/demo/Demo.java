package vn.danvan.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is played on a register that just started. It goes through the same endpoints as anyone, with tokens. It is
 * called at every start without {@code --no-demo}, and goes on from what it finds: a register on which everything has
 * been played is left as it is.
 */
@FunctionalInterface
public interface Demo {

    /**
     * Plays to the end.
     *
     * @return the documents that lie in the output folder, in the order in which people want to see them
     * @throws IOException when the register does not answer or a document cannot be written
     * @throws InterruptedException when the register is being stopped
     */
    List<Path> play(DemoStage stage) throws IOException, InterruptedException;
}
