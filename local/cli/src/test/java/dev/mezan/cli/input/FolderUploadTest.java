package dev.mezan.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.ObjectStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FolderUploadTest {
    @TempDir
    private Path folder = Path.of("");

    private final MemoryObjects objects = new MemoryObjects();

    @Test
    void everyFileIsAnObjectAndTheListNamesThemInOrder() throws IOException {
        Files.writeString(folder.resolve("b.md"), "two");
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/ü 🙂#.md"), "one");

        var reference = upload();

        assertThat(reference.path("files").asInt()).isEqualTo(2);
        assertThat(reference.path("bytes").asInt()).isEqualTo(6);
        var list = list(reference);
        assertThat(list.findValuesAsString("path")).containsExactly("a/ü 🙂#.md", "b.md");
        assertThat(content(list.get(0))).isEqualTo("one");
        assertThat(content(list.get(1))).isEqualTo("two");
    }

    @Test
    void hiddenAndBuiltFoldersAndLinksOutsideAreLeftOut(@TempDir Path elsewhere) throws IOException {
        Files.writeString(folder.resolve("a.md"), "kept");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "no");
        Files.writeString(folder.resolve(".env"), "no");
        Files.createDirectories(folder.resolve("node_modules"));
        Files.writeString(folder.resolve("node_modules/b.md"), "no");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("out.md"), Files.writeString(elsewhere.resolve("x.md"), "secret"));
        Files.createSymbolicLink(folder.resolve("in.md"), folder.resolve("a.md"));

        assertThat(list(upload()).findValuesAsString("path")).containsExactly("a.md", "in.md");
    }

    @Test
    void whatIsTooLargeOrLeadsNowhereIsNamedAndNotUploaded() throws IOException {
        Files.write(folder.resolve("large.md"), new byte[(int) FolderWalk.LARGEST + 1]);
        Files.createSymbolicLink(folder.resolve("nowhere.md"), folder.resolve("gone.md"));

        var list = list(upload());

        assertThat(list.get(0).path("bytes").asLong()).isGreaterThan(FolderWalk.LARGEST);
        assertThat(list.get(1).path("problem").asString()).contains("leads nowhere");
        assertThat(list.get(0).has("object")).isFalse();
    }

    @Test
    void anEmptyFolderIsRefusedAndSoIsOneOfHiddenFoldersAlone() throws IOException {
        assertThatThrownBy(this::upload).hasMessageContaining("The folder is empty");

        Files.createDirectories(folder.resolve(".git"));
        assertThatThrownBy(this::upload).hasMessageContaining("nothing but hidden");
    }

    private JsonNode upload() {
        return new FolderUpload(objects, line -> {}).upload(folder, "run-1");
    }

    private JsonNode list(JsonNode reference) {
        return Json.parse(objects.get(Json.to(ClaimCheck.class, reference.path("manifest"))));
    }

    private String content(JsonNode entry) {
        return new String(objects.get(Json.to(ClaimCheck.class, entry.path("object"))), StandardCharsets.UTF_8);
    }

    /** Objects in memory. */
    private static final class MemoryObjects implements ObjectStore {
        private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

        @Override
        public ClaimCheck put(String key, byte[] bytes) {
            objects.put(key, bytes);
            return new ClaimCheck("bucket", key, Checksums.sha256(bytes), bytes.length);
        }

        @Override
        public byte[] get(ClaimCheck claim) {
            return Checksums.verified(Objects.requireNonNull(objects.get(claim.key())), claim);
        }
    }
}
