package dev.mezan.aws;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What AWS clients are made with; what is empty is found by the SDK itself.
 *
 * @param endpoint one address for every service; empty for AWS
 * @param region the region; empty for the SDK's own search
 * @param credentials whose calls they are; empty for the SDK's own search
 * @param http what carries the requests; empty for the SDK's URL connection client
 */
public record ClientSettings(
        Optional<URI> endpoint,
        Optional<Region> region,
        Optional<AwsCredentialsProvider> credentials,
        Optional<SdkHttpClient> http) {

    /** Everything as the SDK finds it in the process; of an endpoint there our clients have to know, too. */
    public static ClientSettings ofProcess() {
        var endpoint = Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"))
                .filter(address -> !address.isBlank())
                .map(URI::create);
        return new ClientSettings(endpoint, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Every service at one address, as the local suite serves them. */
    public static ClientSettings of(URI endpoint, Region region, AwsCredentialsProvider credentials) {
        return new ClientSettings(
                Optional.of(endpoint), Optional.of(region), Optional.of(credentials), Optional.empty());
    }

    /** The same, with another carrier of requests. */
    public ClientSettings over(SdkHttpClient carrier) {
        return new ClientSettings(endpoint, region, credentials, Optional.of(carrier));
    }
}
