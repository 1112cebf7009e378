package dev.mezan.cli.screen;

/**
 * Colours for the terminal.
 *
 * @param on whether to colour at all
 */
public record Ink(boolean on) {
    /** For what went well. */
    public String good(String text) {
        return paint("32", text);
    }

    /** For what went half well. */
    public String warning(String text) {
        return paint("33", text);
    }

    /** For what went wrong. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** For what matters less. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** For what matters more. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** An outcome's word in its colour. */
    public String outcome(String word) {
        return switch (word) {
            case "succeeded", "ok" -> good(word);
            case "degraded", "needs-human", "warn" -> warning(word);
            case "failed", "fail" -> bad(word);
            default -> word;
        };
    }

    private String paint(String code, String text) {
        return on && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
