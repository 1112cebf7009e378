package dev.mezan.agents.order;

/**
 * What a compensation has undone.
 *
 * @param what what it was about
 * @param state how that is now
 * @param cents the money that went back, in cents; 0 if none did
 */
public record Undone(String what, String state, long cents) {}
