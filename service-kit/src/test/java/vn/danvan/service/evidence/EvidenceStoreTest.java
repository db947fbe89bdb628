package vn.danvan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.DomainError;
import vn.danvan.service.evidence.EvidenceStore.Arrived;
import vn.danvan.service.evidence.EvidenceStore.State;

/** The store takes whole files of known kinds, keeps them by their hash, and notices when one is gone or altered. */
class EvidenceStoreTest {

    @TempDir
    Path folder;

    private EvidenceStore store() {
        return new EvidenceStore(folder.resolve("evidence"));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** As long as asked for, the first bytes a PDF's; nothing of it is held in memory. */
    private static InputStream longFile(long size) {
        byte[] head = EvidenceFiles.pdf("dài");
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                if (at == size) {
                    return -1;
                }
                return at < head.length ? head[(int) at++] & 0xff : (int) (at++ & 0x7f);
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = 0;
                for (int next = count < length ? read() : -1; next >= 0; next = count < length ? read() : -1) {
                    target[offset + count++] = (byte) next;
                }
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }

    private static Code refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(DomainError.class);
        return ((DomainError) thrown).code();
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(EvidenceType.PDF, EvidenceFiles.pdf("x")),
                Arguments.of(EvidenceType.DOCX, EvidenceFiles.docx()),
                Arguments.of(EvidenceType.XLSX, EvidenceFiles.xlsx()),
                Arguments.of(EvidenceType.PNG, EvidenceFiles.png()),
                Arguments.of(EvidenceType.JPEG, EvidenceFiles.jpeg()),
                Arguments.of(EvidenceType.TIFF, EvidenceFiles.tiff()),
                Arguments.of(EvidenceType.WEBP, EvidenceFiles.webp()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void a_file_is_known_by_its_bytes_and_kept_by_its_hash(EvidenceType type, byte[] bytes) throws IOException {
        EvidenceStore store = store();
        Arrived file = store.receive(stream(bytes));
        assertThat(file.type()).isEqualTo(type);
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(file.content().value())
                .isEqualTo("sha256:"
                        + HexFormat.of().formatHex(ContentHash.sha256().digest(bytes)));
        assertThat(store.check(file.content())).isEqualTo(State.MISSING);
        store.keep(file);
        assertThat(store.check(file.content())).isEqualTo(State.PRESENT);
        assertThat(Files.readAllBytes(store.checked(file.content()))).isEqualTo(bytes);
        assertThat(store.arriving()).isZero();
    }

    static Stream<Arguments> notTaken() {
        return Stream.of(
                Arguments.of("a program", EvidenceFiles.exe()),
                Arguments.of("a page with a script", EvidenceFiles.html()),
                Arguments.of("macros", EvidenceFiles.docm()),
                Arguments.of("some zip", EvidenceFiles.otherZip()),
                Arguments.of("a package with an outside entity", EvidenceFiles.xxe()),
                Arguments.of("half a zip", java.util.Arrays.copyOf(EvidenceFiles.docx(), 60)),
                Arguments.of("text", "chỉ là chữ".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notTaken")
    void other_kinds_are_refused_and_leave_nothing(String what, byte[] bytes) {
        EvidenceStore store = store();
        assertThat(refusal(() -> store.receive(stream(bytes)))).as(what).isEqualTo(EvidenceCode.TYPE);
        assertThat(store.arriving()).isZero();
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(() -> store().receive(stream(new byte[0])))).isEqualTo(EvidenceCode.EMPTY);
    }

    @Test
    void fifty_MiB_are_taken_and_not_one_byte_more() throws IOException {
        EvidenceStore store = store();
        Arrived most = store.receive(longFile(EvidenceStore.LIMIT));
        assertThat(most.size()).isEqualTo(50L * 1024 * 1024);
        store.discard(most);
        assertThat(refusal(() -> store.receive(longFile(EvidenceStore.LIMIT + 1))))
                .isEqualTo(EvidenceCode.TOO_LARGE);
        assertThat(store.arriving()).isZero();
    }

    @Test
    void a_sender_that_breaks_off_leaves_nothing() {
        EvidenceStore store = store();
        InputStream broken = new java.io.SequenceInputStream(stream(EvidenceFiles.pdf("x")), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new java.io.EOFException("broken off");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> store.receive(broken)).isInstanceOf(IOException.class);
        assertThat(store.arriving()).isZero();
    }

    @Test
    void the_same_bytes_twice_are_one_file() throws IOException {
        EvidenceStore store = store();
        for (int i = 0; i < 2; i++) {
            store.keep(store.receive(stream(EvidenceFiles.pdf("một"))));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList()).hasSize(1);
        }
    }

    @Test
    void a_file_that_is_altered_or_gone_is_noticed_and_put_in_again() throws IOException {
        EvidenceStore store = store();
        byte[] bytes = EvidenceFiles.pdf("biên bản");
        Arrived file = store.receive(stream(bytes));
        store.keep(file);
        Path kept = store.checked(file.content());
        byte[] altered = bytes.clone();
        altered[12] ^= 1;
        Files.write(kept, altered);
        assertThat(store.check(file.content())).isEqualTo(State.ALTERED);
        assertThat(refusal(() -> store.checked(file.content()))).isEqualTo(EvidenceCode.ALTERED);
        Files.delete(kept);
        assertThat(store.check(file.content())).isEqualTo(State.MISSING);
        assertThat(refusal(() -> store.checked(file.content()))).isEqualTo(EvidenceCode.MISSING);
        store.keep(store.receive(stream(bytes)));
        assertThat(store.check(file.content())).isEqualTo(State.PRESENT);
    }

    @Test
    void a_name_suits_the_type_by_its_extension() {
        assertThat(List.of("a.pdf", "A.PDF", "báo cáo.v2.pdf")).allMatch(EvidenceType.PDF::suits);
        assertThat(List.of("a.exe", "pdf", "a.pdf.exe", "a.docx")).noneMatch(EvidenceType.PDF::suits);
        assertThat(EvidenceType.JPEG.suits("ảnh.jpeg")).isTrue();
    }
}
