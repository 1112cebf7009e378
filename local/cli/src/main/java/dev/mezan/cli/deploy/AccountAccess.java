package dev.mezan.cli.deploy;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * How an account is reached.
 *
 * @param region its region
 * @param profile the profile that the credentials come from; empty for those of the environment
 * @param variables the environment
 */
record AccountAccess(String region, Optional<String> profile, Map<String, String> variables) {
    /**
     * From what was said and the environment.
     *
     * @throws MezanException with the code {@code no-region} if none is known, or {@code bad-region} if it can't be one
     */
    static AccountAccess of(Map<String, String> variables, Optional<String> region, Optional<String> profile) {
        var used = profile.or(() -> Optional.ofNullable(variables.get("AWS_PROFILE")));
        var found = region.or(() -> Optional.ofNullable(variables.get("AWS_REGION")))
                .or(() -> Optional.ofNullable(variables.get("AWS_DEFAULT_REGION")))
                .or(() -> regionOf(used.orElse("default")))
                .orElseThrow(() -> new MezanException(Problem.of("no-region", "No AWS region is chosen")
                        .at("--region")
                        .advise("Say which, such as --region eu-central-1, or set AWS_REGION.")));
        if (!found.matches("[a-z]{2}(-[a-z]+){1,3}-[0-9]{1,2}")) {
            throw new MezanException(Problem.of("bad-region", "This is no AWS region")
                    .at("--region")
                    .got(found)
                    .advise("Regions are named like eu-central-1 or us-east-1."));
        }
        return new AccountAccess(found, used, variables);
    }

    private static Optional<String> regionOf(String profile) {
        return ProfileFile.defaultProfileFile().profile(profile).flatMap(one -> one.property(ProfileProperty.REGION));
    }

    /** The address that the environment names for a service; empty for AWS's own. */
    Optional<URI> endpoint(String service) {
        return Stream.of("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT), "AWS_ENDPOINT_URL")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(address -> !address.isBlank())
                .findFirst()
                .map(URI::create);
    }

    /** The environment of a program that is to reach the same account. */
    Map<String, String> environment() {
        var changed = new HashMap<>(variables);
        changed.put("AWS_REGION", region);
        changed.put("AWS_DEFAULT_REGION", region);
        profile.ifPresent(name -> changed.put("AWS_PROFILE", name));
        return changed;
    }

    /** The credentials. */
    AwsCredentialsProvider credentials() {
        var key = variables.getOrDefault("AWS_ACCESS_KEY_ID", "");
        var secret = variables.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
        if (profile.isPresent() || key.isEmpty() || secret.isEmpty()) {
            var chain = DefaultCredentialsProvider.builder();
            profile.ifPresent(chain::profileName);
            return chain.build();
        }
        var token = variables.getOrDefault("AWS_SESSION_TOKEN", "");
        return StaticCredentialsProvider.create(
                token.isEmpty()
                        ? AwsBasicCredentials.create(key, secret)
                        : AwsSessionCredentials.create(key, secret, token));
    }
}
