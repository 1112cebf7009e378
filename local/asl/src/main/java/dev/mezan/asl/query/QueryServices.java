package dev.mezan.asl.query;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What expressions take from outside: the time, randomness, and how long and how deep an evaluation may go.
 *
 * @param time where {@code $now} and {@code $millis} get their answer
 * @param random where {@code $random} and {@code $uuid} get their answer
 * @param maxTime the longest that one expression may take, in real time
 * @param maxDepth the deepest nesting of one expression's evaluation
 */
public record QueryServices(InstantSource time, RandomGenerator random, Duration maxTime, int maxDepth) {}
