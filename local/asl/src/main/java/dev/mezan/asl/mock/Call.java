package dev.mezan.asl.mock;

import dev.mezan.asl.TaskRequest;
import java.time.Instant;

/**
 * One call of a mocked task.
 *
 * @param mock the name of the mock that answered; empty when none did
 * @param request what it was asked
 * @param at when
 */
public record Call(String mock, TaskRequest request, Instant at) {}
