package vn.danvan.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.evidence.EvidenceStore;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Evidence files over HTTP. A body sees its own; who reads the province sees all. */
@RestController
@RequestMapping("/api/query/v1/evidence")
@Tag(name = "evidence", description = "Tệp minh chứng / evidence files")
class EvidenceApi {

    private final ViewReader<EvidenceView> files;
    private final EvidenceStore store;

    EvidenceApi(@Qualifier("queryReads") ViewReads reads, @Qualifier("queryEvidence") EvidenceStore store) {
        this.files = new ViewReader<>(reads, EvidenceView.TABLE);
        this.store = store;
    }

    /** Whether the store still has a file as the log says. */
    record Checked(EvidenceView file, EvidenceStore.State state) {}

    @GetMapping
    @ListsRows(EvidenceView.class)
    @Operation(operationId = "listEvidence", summary = "Danh sách tệp minh chứng / list evidence files")
    Page<EvidenceView> listEvidence(ViewRequest request) {
        return files.list(request);
    }

    @GetMapping("/counts")
    @CountsRows(EvidenceView.class)
    @Operation(operationId = "countEvidence", summary = "Đếm tệp minh chứng / count evidence files")
    Counts countEvidence(ViewRequest request) {
        return files.counts(request);
    }

    @GetMapping("/check")
    @ListsRows(EvidenceView.class)
    @Operation(
            operationId = "checkEvidence",
            summary =
                    "Kiểm tra tệp trong kho: còn, mất hay bị sửa / check the stored files against their hashes; pages as "
                            + "the list does, and reads every file of the page")
    Page<Checked> checkEvidence(ViewRequest request) {
        return files.list(request).map(file -> new Checked(file, store.check(file.content())));
    }

    @GetMapping("/{kind}/{body}/{hash}")
    @ReadsRow
    @Operation(operationId = "getEvidence", summary = "Xem một mục: tệp minh chứng / one of evidence files")
    EvidenceView getEvidence(
            ViewRequest request, @PathVariable String kind, @PathVariable String body, @PathVariable String hash) {
        return files.get(request, kind + "/" + body + "/" + hash);
    }

    @GetMapping("/{kind}/{body}/{hash}/content")
    @ReadsRow
    @Operation(
            operationId = "getEvidenceContent",
            summary =
                    "Tải tệp minh chứng, sau khi đối chiếu mã băm / the file itself, once it was compared with its hash; "
                            + "byte ranges are answered")
    ResponseEntity<Resource> getEvidenceContent(
            ViewRequest request, @PathVariable String kind, @PathVariable String body, @PathVariable String hash) {
        EvidenceView file = getEvidence(request, kind, body, hash);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(store.checked(file.content())));
    }
}
