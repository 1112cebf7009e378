package dev.mezan.runtime.states.integration.sdk;

import java.net.URI;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What a service's client is made with; the credentials come with each request.
 *
 * @param endpoint where the service answers
 * @param region the region that requests are signed for
 * @param http what carries the requests
 */
record ClientParts(URI endpoint, Region region, SdkHttpClient http) {}
