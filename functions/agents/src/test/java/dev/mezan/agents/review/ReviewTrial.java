package dev.mezan.agents.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** Reviews a folder of this machine and writes the report: to look at findings by hand, not a test. */
final class ReviewTrial {
    private ReviewTrial() {}

    /** Takes the folder and where to write. */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        var flow = new ReviewFlow();
        var written = flow.review(root.getFileName().toString(), files);
        System.out.println(written.report().summary());
        System.out.println(flow.millis());
        System.out.println("bytes of the reviews: " + flow.bytes("review"));
        for (var file : written.report().files()) {
            Files.writeString(Path.of(arguments[1]).resolve(file.name()), file.content());
        }
    }
}
