package dev.mezan.catalog;

import dev.mezan.core.payload.Checksums;
import dev.mezan.core.registry.Publication;
import dev.mezan.operations.publish.PublishHandler;
import java.nio.charset.StandardCharsets;

/**
 * The agents and workflows of a catalog as {@code mezan-publish} reads them from its class path.
 *
 * @param text a JSON document, the same for the same catalog
 */
public record RegistryDocument(String text) {
    /** What the file is called, at the root of the class path. */
    public static final String FILE = PublishHandler.REGISTRY;

    /** The document of a catalog. */
    public static RegistryDocument of(Catalog catalog) {
        return new RegistryDocument(new Publication(catalog.agents(), catalog.workflows()).text());
    }

    /** The file's content, UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Its SHA-256, lower-case hexadecimal: when this changes, a deployment has something to publish. */
    public String sha256() {
        return Checksums.sha256(bytes());
    }
}
