package vn.danvan.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes bytes and sees whether they are those of a file. */
final class SameBytes extends OutputStream {

    private final InputStream file;
    private boolean same = true;

    SameBytes(InputStream file) {
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        same &= Arrays.equals(file.readNBytes(length), Arrays.copyOfRange(bytes, from, from + length));
    }

    /** Whether all were, and the file has no more. */
    boolean isAll() throws IOException {
        return same && file.read() < 0;
    }
}
