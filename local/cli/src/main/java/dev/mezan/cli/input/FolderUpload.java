package dev.mezan.cli.input;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.BucketObjects;
import dev.mezan.core.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** x. */
public record FolderUpload(AwsClients clients, String bucket) {
    /** x. */
    public ObjectNode upload(Path folder, String run) {
        var store = new BucketObjects(clients.s3(), bucket);
        var list = Json.MAPPER.createArrayNode();
        long[] sum = {0};
        try (var files = Files.walk(folder)) {
            for (var f : files.filter(Files::isRegularFile).sorted().toList()) {
                var bytes = Files.readAllBytes(f);
                sum[0] += bytes.length;
                var claim = store.put("inputs/" + run + "/" + list.size(), bytes);
                list.addObject()
                        .put("path", folder.relativize(f).toString())
                        .put("bytes", bytes.length)
                        .set("object", Json.from(claim));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var manifest = store.put("inputs/" + run + "/manifest.json", Json.bytes(list));
        return Json.object()
                .put("name", String.valueOf(folder.getFileName()))
                .put("files", list.size())
                .put("bytes", sum[0])
                .set("manifest", Json.from(manifest));
    }
}
