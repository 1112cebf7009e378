package dev.mezan.asl.query.jsonpath.intrinsics;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** {@code States.Base64Encode(text)}: the text's UTF-8 bytes in Base64; at most 10,000 characters. */
final class Base64Encode implements Intrinsic {
    static final int MAX_LENGTH = 10_000;

    @Override
    public String apply(Call call) throws IntrinsicFailure {
        call.expect(1, 1);
        String text = call.string(0);
        if (text.length() > MAX_LENGTH) {
            throw new IntrinsicFailure("the text has " + text.length() + " characters, more than " + MAX_LENGTH);
        }
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
