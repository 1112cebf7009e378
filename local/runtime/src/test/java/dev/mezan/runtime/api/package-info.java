/** Tests of the HTTP API's functions on the whole suite, each answer held against the API's description. */
@NullMarked
package dev.mezan.runtime.api;

import org.jspecify.annotations.NullMarked;
