package dev.mezan.packaging;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.packaging.classpath.ClassPath;
import dev.mezan.packaging.zip.ZipContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Hashes of what artifacts are made from: the same for the same content, wherever it lies. */
final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** Of bytes, 64 hexadecimal digits. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of a class path: of the names and the content of its jars, and of the files of its folders. */
    static String of(ClassPath path) {
        var all = new Fingerprint();
        path.entries().forEach(all::add);
        return all.text();
    }

    /**
     * Of all that a function's artifact depends on.
     *
     * @param classPath the class path's, which has this packaging's own code too
     */
    static String of(String classPath, Form form, FunctionSpec function, List<ZipContent> files) {
        var all = new Fingerprint();
        all.add(classPath);
        all.add(form.name());
        all.add(function.handler().getName());
        all.add(function.code());
        Unused.by(function).services().stream().sorted().forEach(all::add);
        for (var file : files) {
            all.add(file.name());
            all.add(of(file.bytes()));
        }
        return all.text();
    }

    private void add(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(entry.getFileName() + "/" + entry.relativize(file));
                add(of(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The class path's " + entry + " can't be read", e);
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
