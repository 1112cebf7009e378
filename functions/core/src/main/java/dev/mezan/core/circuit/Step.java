package dev.mezan.core.circuit;

import java.util.Optional;

/**
 * What is to be written of a circuit.
 *
 * @param next the circuit as it will be
 * @param change the move; empty if it only counts
 */
public record Step(Circuit next, Optional<CircuitChange> change) {}
