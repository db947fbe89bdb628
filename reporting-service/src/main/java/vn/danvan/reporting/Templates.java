package vn.danvan.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.ContentHash;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.render.Docx;
import vn.danvan.service.evidence.EvidenceCode;
import vn.danvan.service.evidence.EvidenceStore;

/**
 * Word documents in the template that each was made in, from the folder of evidence files that the services share: the
 * setting {@code danvan.evidence.folder}. Every file is checked against its hash before it is used.
 */
@Component
class Templates {

    private final @Nullable EvidenceStore store;

    Templates(Environment settings) {
        String folder = settings.getProperty("danvan.evidence.folder");
        this.store = folder == null ? null : new EvidenceStore(Path.of(folder));
    }

    /**
     * A document, and what it is laid out in as a Word file.
     *
     * @param template hash of an adopted file; absent for the bundled one
     */
    record Laid(PartyDocument document, @Nullable ContentHash template) {}

    /**
     * The document in its template.
     *
     * @throws vn.danvan.kernel.DomainError {@code evidence.missing}, {@code evidence.altered}
     */
    byte[] docx(Laid laid) {
        ContentHash template = laid.template();
        if (template == null) {
            return Docx.render(laid.document());
        }
        if (store == null) {
            throw EvidenceCode.MISSING.because(template.value());
        }
        try {
            return Docx.render(laid.document(), Files.readAllBytes(store.checked(template)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
