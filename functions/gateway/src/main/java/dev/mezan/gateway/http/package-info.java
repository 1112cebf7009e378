/** Requests, answers and problems of an HTTP API, as Lambda functions see them. */
@NullMarked
package dev.mezan.gateway.http;

import org.jspecify.annotations.NullMarked;
