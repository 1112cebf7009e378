package dev.mezan.cli.input;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a folder, sorted by name.
 *
 * <p>Hidden files and folders, which often hold secrets, and those that builds fill are left out. A symbolic link is followed if it leads to a file within
 * the folder; links to folders never are, so no loop can be walked.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    /** The most files of a folder. */
    static final int MOST_FILES = 20_000;

    /** The largest file that is uploaded, in bytes. */
    static final long LARGEST = 2 * 1024 * 1024;

    private static final Set<String> LEFT_OUT =
            Set.of("target", "node_modules", "build", "dist", "__pycache__", "venv", "mezan-report");

    private final Path folder;
    private final List<FoundFile> files = new ArrayList<>();
    private int skipped;

    private FolderWalk(Path folder) {
        this.folder = folder;
    }

    /**
     * Walks a folder.
     *
     * @throws MezanException if it can't be read, holds nothing to give, or more than {@link #MOST_FILES} files
     */
    static Found of(Path folder) {
        try {
            var walk = new FolderWalk(folder.toRealPath());
            Files.walkFileTree(walk.folder, walk);
            return walk.found(folder);
        } catch (IOException e) {
            throw new MezanException(
                    Problem.of("unreadable-folder", "The folder can't be read")
                            .at(folder.toString())
                            .got(e.getClass().getSimpleName())
                            .advise("See who may read it: ls -ld " + folder),
                    e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        var name = String.valueOf(directory.getFileName());
        if (!directory.equals(folder) && (name.startsWith(".") || LEFT_OUT.contains(name))) {
            skipped++;
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (String.valueOf(file.getFileName()).startsWith(".")) {
            skipped++;
        } else if (attributes.isSymbolicLink()) {
            visitLink(file);
        } else if (attributes.isRegularFile()) {
            add(file, attributes.size());
        } else {
            skipped++;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(folder)) {
            throw failure;
        }
        keep(new FoundFile(file, name(file), 0, Optional.of("it can't be read")));
        return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) throws IOException {
        if (!Files.exists(link)) {
            keep(new FoundFile(link, name(link), 0, Optional.of("it is a symbolic link that leads nowhere")));
            return;
        }
        var target = link.toRealPath();
        if (Files.isRegularFile(target) && target.startsWith(folder)) {
            add(link, Files.size(target));
        } else {
            skipped++;
        }
    }

    private void add(Path file, long bytes) {
        keep(new FoundFile(file, name(file), bytes, problem(file)));
    }

    private static Optional<String> problem(Path file) {
        return Files.isReadable(file) ? Optional.empty() : Optional.of("it can't be read");
    }

    private void keep(FoundFile file) {
        if (files.size() >= MOST_FILES) {
            throw new MezanException(Problem.of("too-many-files", "A run takes a folder of at most 20,000 files")
                    .at(folder.toString())
                    .advise("Give one of its folders."));
        }
        files.add(file);
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private Found found(Path asGiven) {
        if (files.isEmpty()) {
            var what = skipped == 0 ? "The folder is empty" : "The folder holds nothing but hidden and built files";
            throw new MezanException(
                    Problem.of("empty-folder", what).at(asGiven.toString()).advise("Give a folder with files in it."));
        }
        files.sort(Comparator.comparing(FoundFile::name));
        return new Found(files, skipped);
    }

    /**
     * What was found.
     *
     * @param files the files, by name
     * @param skipped how many folders and links were left out
     */
    record Found(List<FoundFile> files, int skipped) {
        Found {
            files = List.copyOf(files);
        }
    }
}
