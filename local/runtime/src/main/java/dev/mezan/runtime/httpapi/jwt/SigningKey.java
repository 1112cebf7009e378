package dev.mezan.runtime.httpapi.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

/** The suite's key pair, RSA of 2,048 bits; its id is its thumbprint (RFC 7638). */
public final class SigningKey {
    private static final int BITS = 2_048;

    private SigningKey() {}

    /**
     * The key that a folder holds, which is made if there is none; without a folder a new one.
     *
     * @throws MezanException with the code {@code key-unusable} if the file is there and can't be used
     */
    public static RSAKey of(Optional<Path> folder) {
        return folder.map(place -> kept(place.resolve("key.jwk"))).orElseGet(SigningKey::fresh);
    }

    private static RSAKey kept(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            var key = fresh();
            PrivateFile.write(file, key.toJSONString().getBytes(StandardCharsets.UTF_8));
            return key;
        } catch (IOException | ParseException e) {
            throw new MezanException(
                    Problem.of("key-unusable", "The key of the suite's tokens can't be used")
                            .at(file.toString())
                            .got(e)
                            .advise("Delete the file: the suite makes another, and tokens of the old one end."),
                    e);
        }
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM makes no RSA keys", e);
        }
    }
}
