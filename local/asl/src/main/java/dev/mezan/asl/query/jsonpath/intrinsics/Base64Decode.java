package dev.mezan.asl.query.jsonpath.intrinsics;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** {@code States.Base64Decode(text)}: the UTF-8 text that Base64 holds; at most 10,000 characters. */
final class Base64Decode implements Intrinsic {
    @Override
    public String apply(Call call) throws IntrinsicFailure {
        call.expect(1, 1);
        String text = call.string(0);
        if (text.length() > Base64Encode.MAX_LENGTH) {
            throw new IntrinsicFailure(
                    "the text has " + text.length() + " characters, more than " + Base64Encode.MAX_LENGTH);
        }
        try {
            // The service takes what is Base64 in a text, and leaves out the rest.
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new IntrinsicFailure("the text is no Base64: " + broken.getMessage());
        }
    }
}
