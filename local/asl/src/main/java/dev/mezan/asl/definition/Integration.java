package dev.mezan.asl.definition;

import java.util.List;
import java.util.Set;

/**
 * An action that Step Functions knows how to call.
 *
 * @param patterns the integration patterns that it has beside request-response, without their dot
 * @param required the parameters that it cannot do without
 */
record Integration(Set<String> patterns, List<String> required) {}
