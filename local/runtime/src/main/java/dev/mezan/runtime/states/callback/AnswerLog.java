package dev.mezan.runtime.states.callback;

/** Keeps answers safe before they are acknowledged. */
@FunctionalInterface
public interface AnswerLog {
    /** Returns when an answer is as safe as it will be. */
    void keep(String executionArn, String token, Answer answer);
}
