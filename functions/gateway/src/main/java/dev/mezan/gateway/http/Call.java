package dev.mezan.gateway.http;

/**
 * A request on its way to what answers it.
 *
 * @param request what is asked
 * @param caller who asks
 * @param trace the trace that it belongs to
 * @param function the ARN of the function that answers
 */
public record Call(Request request, Caller caller, TraceParent trace, String function) {}
