package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.ArrayList;
import java.util.List;

/** {@code States.StringSplit(text, splitters)}: the parts between any of the splitters' characters, no empty ones. */
final class StringSplit implements Intrinsic {
    @Override
    public List<String> apply(Call call) throws IntrinsicFailure {
        call.expect(2, 2);
        String text = call.string(0);
        String splitters = call.string(1);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || splitters.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    parts.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
