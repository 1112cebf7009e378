package dev.mezan.agents.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** What a file is, as its name tells. */
public enum Kind {
    /** Markdown: every check. */
    @JsonProperty("markdown")
    MARKDOWN,
    /** Plain text: prose without structure. */
    @JsonProperty("text")
    TEXT,
    /** A program: only the TODOs of its comments. */
    @JsonProperty("source")
    SOURCE,
    /** Text of another kind, or unknown: only whether it can be read. */
    @JsonProperty("other")
    OTHER,
    /** Pictures, archives and the like: links may lead there, nobody reads them. */
    @JsonProperty("asset")
    ASSET;

    private static final Set<String> MARKDOWNS = Set.of("md", "markdown", "mdown", "mkd", "mdx");
    private static final Set<String> TEXTS = Set.of("txt", "text");
    private static final Set<String> SOURCES = Set.of(
            "java", "kt", "kts", "scala", "groovy", "js", "mjs", "cjs", "jsx", "ts", "tsx", "c", "h", "cc", "cpp",
            "hpp", "cs", "go", "rs", "swift", "php", "css", "scss", "less", "proto", "dart", "py", "rb", "sh", "bash",
            "zsh", "pl", "r", "yml", "yaml", "toml", "tf", "sql", "lua", "hs");
    private static final Set<String> ASSETS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "ico", "bmp", "tiff", "avif", "pdf", "zip", "gz", "tgz", "bz2", "xz",
            "7z", "jar", "war", "class", "so", "dylib", "dll", "exe", "o", "a", "bin", "woff", "woff2", "ttf", "otf",
            "eot", "mp3", "mp4", "mov", "avi", "webm", "wav", "ogg", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt",
            "pyc", "wasm", "db", "sqlite", "parquet", "npy", "pkl", "tar");

    /** The kind of the file at a path. */
    public static Kind of(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1);
        if (MARKDOWNS.contains(extension)) {
            return MARKDOWN;
        }
        if (TEXTS.contains(extension)) {
            return TEXT;
        }
        if (SOURCES.contains(extension)) {
            return SOURCE;
        }
        return ASSETS.contains(extension) ? ASSET : OTHER;
    }
}
