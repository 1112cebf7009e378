package dev.mezan.runtime.states.integration.sdk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The SDK's clients of services, each made when it is first needed; at most {@value #MOST} are kept. */
public final class SdkClients {
    private static final int MOST = 100;
    private static final URI OWN = URI.create("http://127.0.0.1");

    private final Routes routes;
    private final SdkHttpClient own;
    private final Cache<Key, SdkClient> clients =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * Clients that go these ways.
     *
     * @param own carries requests to services in this process
     */
    public SdkClients(Routes routes, SdkHttpClient own) {
        this.routes = routes;
        this.own = own;
    }

    /** The way to a service. */
    public Route route(SdkService service) {
        return routes.to(service.names());
    }

    /**
     * A service's client for a region.
     *
     * @throws Unreachable if there is no way to the service
     */
    public SdkClient client(SdkService service, String region) throws Unreachable {
        return switch (route(service)) {
            case Route.Own() -> kept(service, new ClientParts(OWN, Region.of(region), own));
            case Route.Remote(URI address) -> kept(service, new ClientParts(address, Region.of(region), overHttp()));
            case Route.Nowhere(String reason) -> throw new Unreachable(reason);
        };
    }

    private SdkClient kept(SdkService service, ClientParts parts) {
        var key = new Key(service.names().arn(), parts.region());
        return clients.get(key, _ -> service.maker().apply(parts));
    }

    private static SdkHttpClient overHttp() {
        return UrlConnectionHttpClient.create();
    }

    private record Key(String service, Region region) {}

    /** No way leads to a service. */
    public static final class Unreachable extends Exception {
        Unreachable(String reason) {
            super(reason, null, false, false);
        }

        /** Why, and what to do about it. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }
}
