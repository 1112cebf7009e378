package dev.mezan.gateway.http;

import dev.mezan.core.problem.MezanException;

/** Where problems are, in the words of whoever calls the API. */
public final class Places {
    private Places() {}

    /** The same refusal, told of a place that the caller knows: {@code header:NAME}, {@code path:NAME}, {@code query:NAME}. */
    public static MezanException at(String place, MezanException refusal) {
        return new MezanException(
                refusal.problems().stream().map(problem -> problem.at(place)).toList());
    }
}
