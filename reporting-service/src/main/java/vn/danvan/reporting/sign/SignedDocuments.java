package vn.danvan.reporting.sign;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The signed copies of what went out: made at the first asking, the same file ever after. */
public final class SignedDocuments {

    private final @Nullable DocumentSigner signer;
    private final @Nullable SignedCopies copies;

    /**
     * Without a signer, what was signed earlier is still given.
     *
     * @param copies where they are kept; without it nothing is signed
     */
    public SignedDocuments(@Nullable DocumentSigner signer, @Nullable SignedCopies copies) {
        this.signer = signer;
        this.copies = copies;
    }

    /**
     * A document to sign.
     *
     * @param name names this very document, and stays when a key changes
     * @param at when it was issued
     * @param reason such as its number
     * @param place where it was issued
     */
    public record Order(String name, Instant at, String reason, String place) {}

    /**
     * The signed copy.
     *
     * @param pdf makes the document, when it has not been signed yet
     * @throws vn.danvan.kernel.DomainError {@code signature.no-key}, {@code signature.key-unusable}, {@code
     *     signature.timestamp-unavailable}
     */
    public byte[] get(Order order, Supplier<byte[]> pdf) {
        if (copies == null) {
            throw SignatureCode.NO_KEY.refuse();
        }
        return copies.get(order.name(), () -> {
            if (signer == null) {
                throw SignatureCode.NO_KEY.refuse();
            }
            return signer.sign(pdf.get(), order.at(), order.reason(), order.place());
        });
    }
}
