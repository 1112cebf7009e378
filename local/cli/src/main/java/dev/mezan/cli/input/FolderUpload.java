package dev.mezan.cli.input;

import dev.mezan.cli.screen.Figures;
import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Uploads a folder as objects, and a list of them, so that tasks carry references and not contents. */
public final class FolderUpload {
    private static final int AT_ONCE = 16;

    private final ObjectStore objects;
    private final Consumer<String> progress;

    /**
     * Uploads to a store.
     *
     * @param objects where to
     * @param progress gets a line now and then
     */
    public FolderUpload(ObjectStore objects, Consumer<String> progress) {
        this.objects = objects;
        this.progress = progress;
    }

    /**
     * Uploads a folder for a run.
     *
     * @return {@code {"name","files","bytes","manifest"}}, where the manifest is the claim check of the list of files;
     *     each has {@code path}, {@code bytes}, and {@code object}, unless it is too large or has a {@code problem}
     * @throws dev.mezan.core.problem.MezanException if the folder can't be read or holds nothing to give
     */
    public ObjectNode upload(Path folder, String run) {
        var found = FolderWalk.of(folder);
        var skipped = found.skipped() == 0 ? "" : ", " + found.skipped() + " hidden, built or linked ones left out";
        progress.accept("uploading " + Figures.count(found.files().size(), "file") + " of " + folder + skipped);
        var entries = entries(found.files(), run);
        var bytes = found.files().stream().mapToLong(FoundFile::bytes).sum();
        var list = Json.bytes(entries);
        var manifest = objects.put("inputs/" + run + "/manifest-" + Checksums.sha256(list) + ".json", list);
        var reference = Json.object();
        reference.put("name", String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
        reference.put("files", found.files().size());
        reference.put("bytes", bytes);
        return reference.set("manifest", Json.from(manifest));
    }

    private ArrayNode entries(List<FoundFile> files, String run) {
        var places = new Semaphore(AT_ONCE);
        var entries = Json.MAPPER.createArrayNode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = files.stream()
                    .map(file -> threads.submit(inOnePlace(places, () -> entry(file, run))))
                    .toList();
            try {
                uploads.forEach(upload -> entries.add(result(upload)));
            } finally {
                // When one fails, the others need not be tried.
                threads.shutdownNow();
            }
        }
        return entries;
    }

    private static <T> Callable<T> inOnePlace(Semaphore places, Callable<T> work) {
        return () -> {
            places.acquire();
            try {
                return work.call();
            } finally {
                places.release();
            }
        };
    }

    private ObjectNode entry(FoundFile file, String run) {
        var entry = Json.object().put("path", file.name()).put("bytes", file.bytes());
        if (file.problem().isPresent()) {
            return entry.put("problem", file.problem().get());
        }
        if (file.isTooLarge()) {
            return entry;
        }
        return bytes(file.path())
                .filter(bytes -> bytes.length == file.bytes())
                .map(bytes -> entry.set("object", Json.from(put(run, bytes))))
                .orElseGet(() -> entry.put("problem", "it changed or went away while the folder was uploaded"));
    }

    /** Keys come from contents: any name is fine for a file, and a file that is there twice is kept once. */
    private ClaimCheck put(String run, byte[] bytes) {
        return objects.put("inputs/" + run + "/" + Checksums.sha256(bytes), bytes);
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            // It was there when the folder was walked; the review reports it.
            return Optional.empty();
        }
    }

    private static <T> T result(Future<T> upload) {
        try {
            return upload.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while uploading", e);
        }
    }
}
