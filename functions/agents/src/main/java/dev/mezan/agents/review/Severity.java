package dev.mezan.agents.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding matters; the worst first. */
public enum Severity {
    /** Something does not work: a link leads nowhere, a file can't be read. */
    @JsonProperty("error")
    ERROR("error"),
    /** A reader stumbles over it. */
    @JsonProperty("warning")
    WARNING("warning"),
    /** Worth a look. */
    @JsonProperty("note")
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word for it in JSON and in reports. */
    public String word() {
        return word;
    }
}
