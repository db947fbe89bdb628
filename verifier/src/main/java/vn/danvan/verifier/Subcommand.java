package vn.danvan.verifier;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.danvan.proof.ProofException;
import vn.danvan.verifier.Refusal.Exit;

/** One thing to verify: says what it checks, and ends with what it found. */
abstract class Subcommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before it calls
    private CommandSpec spec;

    @Mixin
    private Trust trust = new Trust();

    /**
     * Verifies.
     *
     * @throws Refusal when it does not verify, or cannot be read
     * @throws ProofException the same
     */
    abstract void verify(Trust trust, Words words);

    @Override
    public final Integer call() {
        Words words = ((Verify) spec.root().userObject()).words();
        Exit exit = Exit.VERIFIED;
        try {
            trust.check();
            verify(trust, words);
        } catch (Refusal e) {
            exit = refused(e, words);
        } catch (ProofException e) {
            exit = refused(Refusal.of(e), words);
        }
        words.verdict(exit);
        return exit.code();
    }

    private static Exit refused(Refusal refusal, Words words) {
        words.wrong(refusal.vietnamese(), refusal.english());
        return refusal.exit();
    }
}
