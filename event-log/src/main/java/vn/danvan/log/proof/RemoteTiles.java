package vn.danvan.log.proof;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.danvan.proof.TileId;
import vn.danvan.proof.Tiles;
import vn.danvan.proof.TreeHasher;

/**
 * The tiles of a tree that somebody else keeps, read over HTTP (C2SP tlog-tiles). Whoever keeps them may say anything: what
 * is read holds only where it leads to a root that was signed.
 */
public final class RemoteTiles implements Tiles {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final int FULL = TileId.WIDTH * TreeHasher.LENGTH;

    private final HttpClient client;
    private final URI prefix;
    private final long size;

    /** The tiles could not be fetched. */
    public static final class UnreachableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreachableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @param prefix what {@code tile/…} is below, ending with a slash
     * @param size leaves of the tree that is of interest; its tiles are asked for as wide as they are in it
     */
    public RemoteTiles(HttpClient client, URI prefix, long size) {
        this.client = client;
        this.prefix = prefix;
        this.size = size;
    }

    /** A client that gives up soon. */
    public static HttpClient newClient() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @throws UnreachableException when there is no answer, or another than the tile or that there is none */
    @Override
    public byte @Nullable [] read(TileId tile) {
        int width = tile.widthIn(size);
        byte[] hashes = fetch(tile.path(width));
        // Once a tile is full, its keeper need not have its beginnings any more.
        return hashes == null && width < TileId.WIDTH ? fetch(tile.path(TileId.WIDTH)) : hashes;
    }

    private byte @Nullable [] fetch(String path) {
        URI uri = prefix.resolve("tile/" + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(ANSWERS_WITHIN).GET().build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 404) {
                    return null;
                }
                if (response.statusCode() != 200) {
                    throw new UnreachableException(uri + " answers " + response.statusCode(), null);
                }
                return body.readNBytes(FULL);
            }
        } catch (IOException e) {
            throw new UnreachableException(uri + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(uri + ": interrupted", e);
        }
    }
}
