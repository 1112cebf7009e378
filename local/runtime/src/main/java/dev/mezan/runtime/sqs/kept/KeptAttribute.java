package dev.mezan.runtime.sqs.kept;

import java.util.Optional;

/**
 * An attribute of a message.
 *
 * @param type {@code String}, {@code Number} or {@code Binary}
 * @param label what follows the type after a dot, if anything does
 * @param value the value; Base64 if it is binary
 */
public record KeptAttribute(String type, Optional<String> label, String value) {}
