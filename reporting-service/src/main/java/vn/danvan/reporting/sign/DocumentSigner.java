package vn.danvan.reporting.sign;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danvan.reporting.facts.Moment;

/**
 * Signs a PDF: PAdES baseline B-B, or B-T when a time-stamp authority is set. The signature is an increment at the file's
 * end; what was signed stays as it was, byte for byte.
 */
public final class DocumentSigner {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentSigner.class);

    private final SigningKey key;
    private final @Nullable URI authority;

    /** @param authority of time-stamps, over HTTP */
    public DocumentSigner(SigningKey key, @Nullable URI authority) {
        this.key = key;
        this.authority = authority;
    }

    /**
     * The signed file.
     *
     * @param at the time that the signature claims
     * @param reason such as the document's number
     * @param place where it was issued
     * @throws vn.danvan.kernel.DomainError {@code signature.key-unusable}, {@code signature.timestamp-unavailable}
     */
    public byte[] sign(byte[] pdf, Instant at, String reason, String place) {
        try (AbstractKeyStoreTokenConnection token = key.open()) {
            DSSPrivateKeyEntry entry = entry(token);
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            DSSDocument document = new InMemoryDocument(pdf);
            PAdESSignatureParameters parameters = parameters(entry, at, reason, place);
            if (authority != null) {
                service.setTspSource(new HttpTimestamps(authority));
            }
            SignatureValue value =
                    token.sign(service.getDataToSign(document, parameters), parameters.getDigestAlgorithm(), entry);
            return bytes(service, document, parameters, value);
        } catch (DSSException | AlertException | UncheckedIOException e) {
            LOG.error("the signing key cannot be used", e);
            throw SignatureCode.KEY_UNUSABLE.refuse();
        }
    }

    private static byte[] bytes(
            PAdESService service, DSSDocument document, PAdESSignatureParameters parameters, SignatureValue value) {
        try {
            return ((InMemoryDocument) service.signDocument(document, parameters, value)).getBytes();
        } catch (DSSException e) {
            if (parameters.getSignatureLevel() == SignatureLevel.PAdES_BASELINE_B) {
                throw e;
            }
            LOG.error("no time-stamp", e);
            throw SignatureCode.TIMESTAMP_UNAVAILABLE.refuse();
        }
    }

    private DSSPrivateKeyEntry entry(AbstractKeyStoreTokenConnection token) {
        String alias = key.alias();
        if (alias != null) {
            @Nullable DSSPrivateKeyEntry named = token.getKey(alias);
            if (named == null) {
                throw new DSSException("no key is called " + alias);
            }
            return named;
        }
        List<DSSPrivateKeyEntry> keys = token.getKeys();
        if (keys.size() != 1) {
            throw new DSSException(keys.size() + " keys, and no alias says which");
        }
        return keys.getFirst();
    }

    private PAdESSignatureParameters parameters(DSSPrivateKeyEntry entry, Instant at, String reason, String place) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                authority == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(entry.getCertificate());
        parameters.setCertificateChain(entry.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(Moment.ZONE));
        parameters.setReason(reason);
        parameters.setLocation(place);
        parameters.setAppName("Sổ Dân vận");
        return parameters;
    }
}
