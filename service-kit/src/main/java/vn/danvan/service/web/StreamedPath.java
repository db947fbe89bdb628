package vn.danvan.service.web;

/**
 * A path whose requests carry files: their bodies are streamed and not held in memory.
 *
 * @param path the whole path, such as {@code /api/command/v1/evidence}
 */
public record StreamedPath(String path) {}
