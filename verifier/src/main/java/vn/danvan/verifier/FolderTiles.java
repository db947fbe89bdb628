package vn.danvan.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.danvan.proof.TileId;
import vn.danvan.proof.Tiles;
import vn.danvan.proof.TreeHasher;

/** Tiles as files, by the paths of C2SP tlog-tiles, below the folder or below {@code tile} in it. */
final class FolderTiles implements Tiles {

    private final Path folder;

    FolderTiles(Path folder) {
        Path below = folder.resolve("tile");
        this.folder = Files.isDirectory(below) ? below : folder;
    }

    @Override
    public byte @Nullable [] read(TileId tile) {
        for (int width = TileId.WIDTH; width > 0; width--) {
            Path file = folder.resolve(tile.path(width));
            if (Files.isRegularFile(file)) {
                byte[] hashes = read(file);
                if (hashes.length != width * TreeHasher.LENGTH) {
                    throw Refusal.unreadable("Tệp tile có độ dài sai: " + file, "A tile of the wrong length: " + file);
                }
                return hashes;
            }
        }
        return null;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }
}
