package dev.mezan.runtime.httpapi;

import dev.mezan.core.agent.Rate;
import dev.mezan.runtime.httpapi.jwt.JwtAuthorizer;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.time.Surroundings;

/**
 * What the API works with, beside its routes and functions.
 *
 * @param authorizer decides by tokens
 * @param rate how many requests may come
 * @param surroundings where time, ids and threads come from
 * @param meter counts requests
 */
public record ApiParts(JwtAuthorizer authorizer, Rate rate, Surroundings surroundings, Meter meter) {}
